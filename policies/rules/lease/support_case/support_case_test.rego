package rules.lease.support_case_test

import data.rules.lease.support_case
import data.testing

_said := {
	"lines": [1],
	"message": "No letter of offer is linked: training, repair, transport and spares ride on one (linked_actions, kind loa).",
	"values": {},
}

_asked(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
	],
	patches,
))

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

_linked(kind) := {"op": "add", "path": "/linked_actions", "value": [{"kind": kind}]}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked([]),
	"outcome": {"items[].program": "silent"},
}

test_lease_without_a_letter_of_offer_is_told if {
	support_case.found == {_said} with input as _asked([])
	support_case.found == {_said} with input as _asked([_linked("lease")])
}

test_linked_letter_of_offer_is_enough if {
	support_case.found == set() with input as _asked([_linked("loa")])
}

test_only_leased_lines_are_named if {
	support_case.found == {_said} with input as _asked([_second])
	support_case.found == set() with input as _asked([_other])
}
