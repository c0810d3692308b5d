package rules.fmf.commercial_floor_test

import data.rules.fmf.commercial_floor
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
	],
	patches,
))

_finding(lines, price, floor) := {
	"lines": lines,
	"message": sprintf(
		"The contract costs $%d, below the $%d from which financing pays commercial contracts: buy it otherwise.",
		[price, floor],
	),
	"values": {"price_usd": price, "floor_usd": floor},
}

_price(usd) := {"op": "add", "path": "/items/0/values/contract_price_usd", "value": usd}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_channel(name) := {"op": "replace", "path": "/financing/channel", "value": name}

test_one_dollar_below_the_floor_is_denied if {
	commercial_floor.found == {_finding([1], 99999, 100000)} with input as _request([_price(99999)])
}

test_the_floor_itself_is_enough if {
	commercial_floor.found == set() with input as _request([_price(100000)])
}

_part(usd) := _second({"line": 2, "funding": "fmf_grant", "values": {"contract_price_usd": usd}})

test_lines_of_the_contract_add_up if {
	commercial_floor.found == {_finding([1, 2], 99999, 100000)} with input as _request([_price(50000), _part(49999)])
	commercial_floor.found == set() with input as _request([_price(50000), _part(50000)])
}

test_lines_that_other_money_pays_do_not_lift_it if {
	request := _request([_price(99999), _second({"line": 2, "values": {"contract_price_usd": 900000}})])

	commercial_floor.found == {_finding([1], 99999, 100000)} with input as request
}

test_money_put_to_the_whole_request_counts_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		_price(50000),
		_second({"line": 2, "values": {"contract_price_usd": 49999}}),
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_grant", "amount_usd": 1}]},
	])

	commercial_floor.found == {_finding([1, 2], 99999, 100000)} with input as request
}

test_foreign_military_sale_has_no_floor if {
	commercial_floor.found == set() with input as _request([_price(1), _channel("fms")])
}

test_line_without_a_price_is_not_evaluated if {
	commercial_floor.found == {{"unknown": {"items[0].values.contract_price_usd"}}} with input as _request([])
}

test_line_without_a_price_does_not_matter_where_the_rest_is_enough if {
	request := _request([_second({"line": 2, "funding": "fmf_grant", "values": {"contract_price_usd": 100000}})])

	commercial_floor.found == set() with input as request
}

test_purchase_without_a_channel_is_not_evaluated if {
	request := _request([_price(99999), {"op": "remove", "path": "/financing"}])

	commercial_floor.found == {{"unknown": {"financing.channel"}}} with input as request
}

test_channel_does_not_matter_above_the_floor if {
	commercial_floor.found == set() with input as _request([_price(100000), {"op": "remove", "path": "/financing"}])
}

test_request_without_financing_is_clear if {
	commercial_floor.found == set() with input as _request([_price(1), {"op": "replace", "path": "/items/0/funding", "value": "national"}])
}

test_later_transfer_is_not_asked if {
	commercial_floor.found == set() with input as _request([_price(1), {"op": "replace", "path": "/phase", "value": "transfer"}])
}

test_without_a_floor_no_contract_passes if {
	commercial_floor.found == {_finding([1], 100000, 1000000000000000)} with input as _request([_price(100000)])
		with data.tables.thresholds.entries as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_price(99999)]),
	"outcome": {
		"financing.channel": "unknown",
		"items[].funding": "silent",
		"items[].values.contract_price_usd": "unknown",
	},
}
