package rules.eda.excess_declaration_test

import data.rules.eda.excess_declaration
import data.testing

_missing := {
	"lines": [1],
	"message": "Nobody declares the articles excess: attach the declaration of the owner (document excess_declaration).",
	"values": {},
}

_asked(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
	],
	patches,
))

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union({"kind": "excess_declaration"}, members)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_request_without_the_paper_is_held if {
	excess_declaration.found == {_missing} with input as _asked([])
}

test_paper_counts_from_its_signature_to_its_expiry if {
	excess_declaration.found == set() with input as _asked([_paper({"signed_on": "2026-06-01", "expires_on": "2026-06-01"})])
	excess_declaration.found == {_missing} with input as _asked([_paper({"signed_on": "2026-06-02"})])
	excess_declaration.found == {_missing} with input as _asked([_paper({"signed_on": "2026-04-02", "expires_on": "2026-05-31"})])
}

test_paper_without_a_day_is_not_evaluated if {
	excess_declaration.found == {{"unknown": {"documents[3].signed_on"}}} with input as _asked([_paper({})])
}

test_only_lines_of_the_program_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	excess_declaration.found == {_missing} with input as _asked([second])
	excess_declaration.found == set() with input as _asked([other])
}

test_linked_action_alone_has_no_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "eda"}]}])

	excess_declaration.found == set() with input as request
}
