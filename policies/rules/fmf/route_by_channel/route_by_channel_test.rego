package rules.fmf.route_by_channel_test

import data.rules.fmf.route_by_channel
import data.testing

_request(program, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": program},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
	],
	patches,
))

_offer := {"lines": [1], "message": "Financed and bought through a letter of offer: PM/RSAT decides.", "values": {}}

_contract(number) := {
	"lines": [number],
	"message": "Financed and bought commercially: PM/DDTC decides, and DSCA is told as the financier.",
	"values": {},
}

test_each_channel_has_its_office if {
	route_by_channel.found == {_offer} with input as _request("fms", [])
	route_by_channel.found == {_contract(1)} with input as _request("dcs", [])
}

test_channels_are_told_apart_line_by_line if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {
		"line": 2, "program": "dcs", "funding": "fmf_loan",
	})}

	route_by_channel.found == {_offer, _contract(2)} with input as _request("fms", [other])
}

test_line_of_unknown_origin_is_not_evaluated if {
	route_by_channel.found == {{"unknown": {"items[0].program"}}} with input as _request("fms", [{"op": "remove", "path": "/items/0/program"}])
}

test_other_money_and_other_law_have_no_such_route if {
	route_by_channel.found == set() with input as _request("fms", [{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	route_by_channel.found == set() with input as _request("ear", [])
}

test_exempt_line_is_not_asked if {
	route_by_channel.found == set() with input as _request("fms", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request("fms", []),
	"outcome": {
		"items[].funding": "silent",
		"items[].program": "unknown",
	},
}
