package rules.lease.loan_503_test

import data.rules.lease.loan_503
import data.testing

_referred := {
	"lines": [1],
	"message": "Lent under FAA 503, which SAMM C11.7 calls not available: DSCA says whether it is; AECA 62 and 63 would apply.",
	"values": {},
}

_lent(authority, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "loan"},
		{"op": "add", "path": "/items/0/authority", "value": authority},
	],
	patches,
))

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	testing.clean.items[0],
	object.union({"line": 2}, members),
)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _lent("faa_503", []),
	"outcome": {"items[].authority": "unknown", "items[].program": "silent"},
}

test_loan_under_faa_503_is_referred if {
	loan_503.found == {_referred} with input as _lent("faa_503", [])
}

test_loan_under_another_authority_is_clear if {
	loan_503.found == set() with input as _lent("aeca_65", [])
}

test_loan_without_authority_is_not_evaluated if {
	loan_503.found == {{"unknown": {"items[0].authority"}}}
		with input as _lent("faa_503", [{"op": "remove", "path": "/items/0/authority"}])
}

test_only_such_loans_are_named if {
	request := _lent("faa_503", [
		_second({"program": "loan"}),
		_second({"line": 3, "program": "lease", "authority": "faa_503"}),
	])

	loan_503.found == {_referred} with input as request
	loan_503.found == set() with input as _lent("faa_503", [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}
