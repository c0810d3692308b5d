package rules.proviso.expiry_test

import data.rules.proviso.expiry
import data.testing

_asks(i, provisos) := {"op": "add", "path": sprintf("/reviews/%d/provisos", [i]), "value": provisos}

_found(offices, names) := {
	"lines": [],
	"message": sprintf("If consent is given, as %s asks: it lapses if the transfer is not carried out by the day that it states.", [names]),
	"values": {"offices": offices},
}

test_review_that_asks_attaches_it if {
	expiry.found == {_found({"DTSA"}, "DTSA")} with input as testing.request([_asks(1, ["expiry"])])
}

test_every_office_that_asks_is_named if {
	request := testing.request([_asks(1, ["expiry"]), _asks(0, ["sanitize", "expiry"])])

	expiry.found == {_found({"DASA_DEC", "DTSA"}, "DASA_DEC, DTSA")} with input as request
}

test_review_that_asks_for_something_else_does_not if {
	expiry.found == set() with input as testing.request([_asks(1, ["demilitarize"])])
}

test_reviews_without_provisos_do_not if {
	expiry.found == set() with input as testing.request([])
}

test_request_without_reviews_does_not if {
	expiry.found == set() with input as testing.request([{"op": "remove", "path": "/reviews"}])
}

test_first_provision_is_not_asked if {
	request := testing.request([_asks(1, ["expiry"]), {"op": "replace", "path": "/phase", "value": "export"}])

	expiry.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	expiry.found == set() with input as testing.request([_asks(1, ["expiry"])])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_asks(1, ["expiry"])]),
	"outcome": {
		"reviews[].provisos": "silent",
	},
}
