package rules.lease.authority_test

import data.rules.lease.authority
import data.testing

_denied := {
	"lines": [1],
	"message": "Leased under 10 USC 2667, which does not reach abroad: lease under AECA 61 (field items[].authority).",
	"values": {},
}

_leased(name, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/items/0/authority", "value": name},
	],
	patches,
))

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	testing.clean.items[0],
	object.union({"line": 2}, members),
)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("10_usc_2667", []),
	"outcome": {"items[].authority": "unknown", "items[].program": "silent"},
}

test_lease_under_the_wrong_authority_is_denied if {
	authority.found == {_denied} with input as _leased("10_usc_2667", [])
}

test_lease_under_the_right_one_is_clear if {
	authority.found == set() with input as _leased("aeca_61", [])
}

test_lease_without_authority_is_not_evaluated if {
	authority.found == {{"unknown": {"items[0].authority"}}}
		with input as _leased("aeca_61", [{"op": "remove", "path": "/items/0/authority"}])
}

test_line_that_is_denied_decides if {
	authority.found == {_denied} with input as _leased("10_usc_2667", [_second({"program": "lease"})])
}

test_line_of_another_program_is_not_asked if {
	authority.found == set() with input as _leased("aeca_61", [_second({"authority": "10_usc_2667"})])
	authority.found == set()
		with input as _leased("10_usc_2667", [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}
