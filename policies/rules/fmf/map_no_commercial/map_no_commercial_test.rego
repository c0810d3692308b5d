package rules.fmf.map_no_commercial_test

import data.rules.fmf.map_no_commercial
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "map"},
		{"op": "add", "path": "/financing", "value": {"channel": "commercial"}},
	],
	patches,
))

_finding(lines) := {
	"lines": lines,
	"message": "Money of the Military Assistance Program pays no commercial contract: buy by foreign military sale, or pay otherwise.",
	"values": {},
}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_channel(name) := {"op": "replace", "path": "/financing/channel", "value": name}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_remove(path) := {"op": "remove", "path": path}

test_commercial_channel_is_denied if {
	map_no_commercial.found == {_finding([1])} with input as _request([])
}

test_line_of_a_commercial_sale_is_denied if {
	map_no_commercial.found == {_finding([1])} with input as _request([_channel("fms"), _program("dcs")])
	map_no_commercial.found == {_finding([1])} with input as _request([_remove("/financing"), _program("dcs")])
}

test_foreign_military_sale_is_clear if {
	map_no_commercial.found == set() with input as _request([_channel("fms")])
}

test_purchase_without_a_channel_is_not_evaluated if {
	map_no_commercial.found == {{"unknown": {"financing.channel"}}} with input as _request([_remove("/financing")])
}

test_line_of_unknown_program_is_not_evaluated if {
	request := _request([_channel("fms"), _remove("/items/0/program")])

	map_no_commercial.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_program_does_not_matter_in_the_commercial_channel if {
	map_no_commercial.found == {_finding([1])} with input as _request([_remove("/items/0/program")])
}

test_other_money_is_clear if {
	request := _request([{"op": "replace", "path": "/items/0/funding", "value": "fmf_grant"}])

	map_no_commercial.found == set() with input as request
	map_no_commercial.found == set() with input as _request([_remove("/items/0/funding")])
}

test_only_lines_that_map_pays_are_named if {
	request := _request([_second({"line": 2}), _second({"line": 3, "program": "dcs"})])

	map_no_commercial.found == {_finding([1])} with input as request
}

test_line_that_is_denied_stands_beside_one_that_is_open if {
	request := _request([
		_remove("/financing"),
		_second({"line": 2, "funding": "map", "program": "dcs"}),
	])

	map_no_commercial.found == {_finding([2]), {"unknown": {"financing.channel"}}} with input as request
}

test_money_put_to_the_whole_request_may_pay_any_line if {
	request := _request([
		_remove("/items/0/funding"),
		_second({"line": 2}),
		{"op": "add", "path": "/funding", "value": [{"source": "map", "amount_usd": 1}]},
	])

	map_no_commercial.found == {_finding([1, 2])} with input as request
}

test_later_transfer_is_not_asked if {
	transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

	map_no_commercial.found == set() with input as _request([transfer])
	map_no_commercial.found == set() with input as _request([transfer, _remove("/financing")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_channel("commercial")]),
	"outcome": {
		"financing.channel": "unknown",
		"items[].funding": "silent",
		"items[].program": "fires",
	},
}
