package rules.proviso.no_technical_data_test

import data.rules.proviso.no_technical_data
import data.testing

_asks(i, provisos) := {"op": "add", "path": sprintf("/reviews/%d/provisos", [i]), "value": provisos}

_found(offices, names) := {
	"lines": [],
	"message": sprintf("If consent is given, as %s asks: no technical data goes along beyond operator and organizational level.", [names]),
	"values": {"offices": offices},
}

test_review_that_asks_attaches_it if {
	no_technical_data.found == {_found({"DTSA"}, "DTSA")} with input as testing.request([_asks(1, ["no_technical_data"])])
}

test_every_office_that_asks_is_named if {
	request := testing.request([_asks(1, ["no_technical_data"]), _asks(0, ["sanitize", "no_technical_data"])])

	no_technical_data.found == {_found({"DASA_DEC", "DTSA"}, "DASA_DEC, DTSA")} with input as request
}

test_review_that_asks_for_something_else_does_not if {
	no_technical_data.found == set() with input as testing.request([_asks(1, ["demilitarize"])])
}

test_reviews_without_provisos_do_not if {
	no_technical_data.found == set() with input as testing.request([])
}

test_request_without_reviews_does_not if {
	no_technical_data.found == set() with input as testing.request([{"op": "remove", "path": "/reviews"}])
}

test_first_provision_is_not_asked if {
	request := testing.request([_asks(1, ["no_technical_data"]), {"op": "replace", "path": "/phase", "value": "export"}])

	no_technical_data.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	no_technical_data.found == set() with input as testing.request([_asks(1, ["no_technical_data"])])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_asks(1, ["no_technical_data"])]),
	"outcome": {
		"reviews[].provisos": "silent",
	},
}
