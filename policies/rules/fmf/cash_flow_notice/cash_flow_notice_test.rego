package rules.fmf.cash_flow_notice_test

import data.lib.notifications
import data.rules.fmf.cash_flow_notice
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"flags": ["cash_flow"]}},
	],
	patches,
))

_finding(lines, usd, level) := {
	"lines": lines,
	"message": sprintf("Cash flow pays $%d of financing, above $%d: notify the committees by the procedure of FAA 634A.", [usd, level]),
	"values": {"financed_usd": usd, "level_usd": level},
}

_price(usd) := {"op": "add", "path": "/items/0/values/contract_price_usd", "value": usd}

_put(usd) := {"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": usd}]}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_one_dollar_above_the_level_is_notified if {
	cash_flow_notice.found == {_finding([1], 100000001, 100000000)} with input as _request([_price(100000001)])
}

test_the_level_itself_is_not if {
	cash_flow_notice.found == set() with input as _request([_price(100000000)])
}

test_financed_lines_add_up if {
	request := _request([
		_price(60000000),
		_second({"line": 2, "funding": "fmf_loan", "values": {"contract_price_usd": 40000001}}),
		_second({"line": 3, "values": {"contract_price_usd": 900000000}}),
	])

	cash_flow_notice.found == {_finding([1, 2], 100000001, 100000000)} with input as request
}

test_price_of_other_money_does_not_count if {
	request := _request([_price(100000000), _second({"line": 2, "values": {"contract_price_usd": 900000000}})])

	cash_flow_notice.found == set() with input as request
}

test_money_put_to_the_whole_request_counts if {
	unnamed := {"op": "remove", "path": "/items/0/funding"}

	cash_flow_notice.found == {_finding([1], 100000001, 100000000)} with input as _request([unnamed, _put(100000001)])
	cash_flow_notice.found == {_finding([1], 100000001, 100000000)} with input as _request([_price(1), _put(100000001)])
	cash_flow_notice.found == set() with input as _request([unnamed, _put(100000000)])
}

test_financed_line_without_a_price_is_not_evaluated if {
	cash_flow_notice.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as _request([])
}

test_price_does_not_matter_where_the_rest_is_above if {
	request := _request([_second({"line": 2, "funding": "fmf_loan", "values": {"contract_price_usd": 100000001}})])

	cash_flow_notice.found == {_finding([1, 2], 100000001, 100000000)} with input as request
}

test_other_ways_to_pay_are_not_notified if {
	cash_flow_notice.found == set()
		with input as _request([_price(100000001), {"op": "replace", "path": "/financing/flags", "value": ["state_directed"]}])
	cash_flow_notice.found == set() with input as _request([{"op": "remove", "path": "/financing"}])
}

test_request_without_financing_is_clear if {
	request := _request([_price(100000001), {"op": "replace", "path": "/items/0/funding", "value": "national"}])

	cash_flow_notice.found == set() with input as request
}

test_later_transfer_is_not_asked if {
	transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

	cash_flow_notice.found == set() with input as _request([_price(100000001), transfer])
	cash_flow_notice.found == set() with input as _request([transfer])
}

test_without_a_level_every_dollar_is_notified if {
	cash_flow_notice.found == {_finding([1], 1, 0)} with input as _request([_price(1)]) with data.tables.thresholds.entries as []
}

test_notice_waits_for_the_procedure if {
	wait := {"provision": "faa_634a", "group": "any"}

	# The offer itself reaches a level of AECA 36(b) too.
	offer := {"provision": "aeca_36b", "group": "nato5"}

	notifications.required == {wait, offer} with input as _request([_price(100000001)])
	notifications.required == {offer} with input as _request([_price(100000000)])
	{clock.days | some clock in notifications.clocks; clock.provision == "faa_634a"} == {15}
		with input as _request([_price(100000001)])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_price(100000001)]),
	"outcome": {
		"financing.flags": "silent",
		"items[].funding": "silent",
		"items[].values.contract_price_usd": "unknown",
	},
}
