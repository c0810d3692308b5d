package rules.techsec.review_outstanding_test

import data.rules.techsec.review_outstanding
import data.testing

_found(offices) := {
	"lines": [],
	"message": sprintf("No position is in from %s: enter each office with its result (field reviews).", [concat(", ", offices)]),
	"values": {"offices": offices},
}

_reviews(reviews) := {"op": "replace", "path": "/reviews", "value": reviews}

_program(program) := {"op": "replace", "path": "/items/0/program", "value": program}

_no_owner := {"op": "remove", "path": "/items/0/owner"}

_export := [
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "new"},
]

test_positions_of_all_offices_are_enough if {
	review_outstanding.found == set() with input as testing.request([])
}

test_first_screening_waits_for_every_office if {
	review_outstanding.found == {_found({"DASA_DEC", "DSCA", "DTSA"})}
		with input as testing.request([{"op": "remove", "path": "/reviews"}])
}

test_each_office_is_waited_for if {
	review_outstanding.found == {_found({"DASA_DEC"})} with input as testing.request([{"op": "remove", "path": "/reviews/0"}])
	review_outstanding.found == {_found({"DTSA"})} with input as testing.request([{"op": "remove", "path": "/reviews/1"}])
	review_outstanding.found == {_found({"DSCA"})} with input as testing.request([{"op": "remove", "path": "/reviews/2"}])
}

test_every_result_counts_as_a_position if {
	every result in {"concur", "concur_with_provisos", "non_concur", "return_without_action"} {
		review_outstanding.found == set()
			with input as testing.request([{"op": "replace", "path": "/reviews/1/result", "value": result}])
	}
}

test_office_listed_without_result_is_open if {
	request := testing.request([{"op": "add", "path": "/reviews/-", "value": {"office": "NSA"}}])

	review_outstanding.found == {_found({"NSA"})} with input as request
}

test_office_with_a_later_result_is_in if {
	request := testing.request([{"op": "add", "path": "/reviews/-", "value": {"office": "DTSA"}}])

	review_outstanding.found == set() with input as request
}

test_owner_decides_whose_office_is_waited_for if {
	request := testing.request([{"op": "replace", "path": "/items/0/owner", "value": "NAVY"}])

	review_outstanding.found == {_found({"NAVY_IPO"})} with input as request
}

test_licensed_line_does_not_wait_for_the_cooperation_agency if {
	review_outstanding.found == set() with input as testing.request([
		_program("dcs"),
		_reviews([{"office": "DASA_DEC", "result": "concur"}, {"office": "DTSA", "result": "concur"}]),
	])
}

test_licensed_line_waits_for_the_owner_and_for_technology_security if {
	review_outstanding.found == {_found({"DASA_DEC", "DTSA"})} with input as testing.request([_program("dcs"), _reviews([])])
}

test_foreign_line_waits_for_nobody if {
	review_outstanding.found == set() with input as testing.request([_program("foreign"), _reviews([])])
}

test_foreign_line_waits_for_an_office_that_was_asked if {
	request := testing.request([
		_program("foreign"),
		{"op": "replace", "path": "/items/0/flags", "value": ["contains_usml"]},
		_reviews([{"office": "STATE_ISN"}]),
	])

	review_outstanding.found == {_found({"STATE_ISN"})} with input as request
}

test_owner_without_row_in_the_table_stays_open if {
	review_outstanding.found == {_found({"ARMY"})} with input as testing.request([])
		with data.tables.offices.entries as []
}

test_line_without_owner_is_not_evaluated if {
	review_outstanding.found == {{"unknown": {"items[0].owner"}}} with input as testing.request([_no_owner])
}

test_line_without_owner_matters_not_while_another_office_is_open if {
	request := testing.request([_no_owner, {"op": "remove", "path": "/reviews/1"}])

	review_outstanding.found == {_found({"DTSA"})} with input as request
}

test_foreign_line_without_owner_is_clear if {
	review_outstanding.found == set() with input as testing.request([_no_owner, _program("foreign")])
}

test_line_of_unknown_origin_is_not_evaluated_while_its_reviews_are_open if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}, _reviews([])])

	review_outstanding.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_line_of_unknown_origin_is_clear_when_all_its_reviews_are_in if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	review_outstanding.found == set() with input as request
}

test_first_provision_waits_only_for_offices_that_were_asked if {
	review_outstanding.found == set() with input as testing.request(array.concat(_export, [_reviews([])]))
	review_outstanding.found == {_found({"DTSA"})}
		with input as testing.request(array.concat(_export, [_reviews([{"office": "DTSA"}])]))
}

test_first_provision_needs_no_owner if {
	review_outstanding.found == set() with input as testing.request(array.concat(_export, [_reviews([]), _no_owner]))
}

test_request_without_live_line_waits_for_nobody if {
	review_outstanding.found == set() with input as testing.request([_reviews([{"office": "NSA"}])])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "add", "path": "/reviews/-", "value": {"office": "NSA"}}]),
	"outcome": {
		"items[].owner": "fires",
		"items[].program": "fires",
		"reviews[].result": "fires",
	},
}
