package rules.techsec.nonconcurrence_test

import data.rules.techsec.nonconcurrence
import data.testing

_result(i, result) := {"op": "replace", "path": sprintf("/reviews/%d/result", [i]), "value": result}

_found(offices) := {
	"lines": [],
	"message": sprintf("%s does not concur: settle it above the working level and enter the later position.", [concat(", ", offices)]),
	"values": {"offices": offices},
}

test_office_that_does_not_concur_is_referred if {
	nonconcurrence.found == {_found({"DTSA"})} with input as testing.request([_result(1, "non_concur")])
}

test_every_such_office_is_named if {
	request := testing.request([_result(1, "non_concur"), _result(0, "non_concur")])

	nonconcurrence.found == {_found({"DASA_DEC", "DTSA"})} with input as request
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		_result(2, "non_concur"),
	])

	nonconcurrence.found == {_found({"DSCA"})} with input as request
}

test_other_results_are_clear if {
	every result in {"concur", "concur_with_provisos", "return_without_action"} {
		nonconcurrence.found == set() with input as testing.request([_result(1, result)])
	}
}

test_office_without_result_is_clear if {
	nonconcurrence.found == set() with input as testing.request([{"op": "remove", "path": "/reviews/1/result"}])
}

test_request_without_reviews_is_clear if {
	nonconcurrence.found == set() with input as testing.request([{"op": "remove", "path": "/reviews"}])
}

test_request_without_live_line_is_not_asked if {
	nonconcurrence.found == set() with input as testing.request([_result(1, "non_concur")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_result(1, "non_concur")]),
	"outcome": {
		"reviews[].result": "silent",
	},
}
