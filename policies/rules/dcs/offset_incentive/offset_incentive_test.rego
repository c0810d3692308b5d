package rules.dcs.offset_incentive_test

import data.rules.dcs.offset_incentive
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "An incentive payment to satisfy an offset is prohibited: the payment must be given up before anything is licensed.",
	"values": {},
}

_export(program, flags) := testing.request([
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "new"},
	{"op": "replace", "path": "/items/0/program", "value": program},
	{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "ear"})},
	{"op": "add", "path": "/dcs", "value": {"flags": flags}},
])

# What the rule says of a request on which it fires once a field is not sent. Without
# a program the engine does not ask the rule; asked, it names no line.
absent := {
	"request": _export("dcs", ["offset_incentive"]),
	"outcome": {
		"dcs.flags": "silent",
		"items[].program": "fires",
	},
}

test_payment_is_denied_for_licences_and_government_sales if {
	every program in ["dcs", "fms"] {
		offset_incentive.found == {_finding([1])} with input as _export(program, ["offset_incentive"])
	}
}

test_other_flags_are_clear if {
	offset_incentive.found == set() with input as _export("dcs", ["sold_to_armed_forces"])
}

test_absent_block_means_no_payment if {
	request := json.patch(_export("dcs", []).request, [{"op": "remove", "path": "/dcs"}])

	offset_incentive.found == set() with input as testing.from(request)
}

test_transfer_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/dcs", "value": {"flags": ["offset_incentive"]}}])

	offset_incentive.found == set() with input as request
}
