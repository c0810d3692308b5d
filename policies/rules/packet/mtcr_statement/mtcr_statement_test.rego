package rules.packet.mtcr_statement_test

import data.rules.packet.mtcr_statement
import data.testing

_missing := {
	"lines": [1],
	"message": "Lines of the missile-technology annex need the statement of State ISN: attach it (document mtcr_statement).",
	"values": {},
}

_marked(marking) := {"op": "replace", "path": "/items/0/mtcr", "value": marking}

_unmarked := {"op": "remove", "path": "/items/0/mtcr"}

_statement := {"op": "add", "path": "/documents/-", "value": {"kind": "mtcr_statement", "signed_on": "2026-04-02"}}

test_either_category_needs_the_statement if {
	mtcr_statement.found == {_missing} with input as testing.request([_marked("category_i")])
	mtcr_statement.found == {_missing} with input as testing.request([_marked("category_ii")])
}

test_first_provision_needs_it_too if {
	request := testing.request([
		_marked("category_i"),
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	mtcr_statement.found == {_missing} with input as request
}

test_other_items_need_none if {
	mtcr_statement.found == set() with input as testing.request([])
}

test_statement_on_file_is_enough if {
	mtcr_statement.found == set() with input as testing.request([_marked("category_i"), _statement])
}

test_statement_without_day_of_signature_is_not_evaluated if {
	request := testing.request([_marked("category_i"), _statement, {"op": "remove", "path": "/documents/3/signed_on"}])

	mtcr_statement.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_without_marking_is_not_evaluated if {
	mtcr_statement.found == {{"unknown": {"items[0].mtcr"}}} with input as testing.request([_unmarked])
}

test_marking_does_not_matter_beside_a_statement if {
	mtcr_statement.found == set() with input as testing.request([_unmarked, _statement])
}

test_service_without_marking_is_none if {
	request := testing.request([_unmarked, {"op": "replace", "path": "/items/0/type", "value": "service"}])

	mtcr_statement.found == set() with input as request
}

test_line_outside_the_munitions_list_needs_none if {
	request := testing.request([_unmarked, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	mtcr_statement.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_marked("category_i")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].mtcr": "unknown",
		"items[].program": "fires",
	},
}
