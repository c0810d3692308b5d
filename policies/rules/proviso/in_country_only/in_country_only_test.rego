package rules.proviso.in_country_only_test

import data.rules.proviso.in_country_only
import data.testing

_asks(i, provisos) := {"op": "add", "path": sprintf("/reviews/%d/provisos", [i]), "value": provisos}

_found(offices, names) := {
	"lines": [],
	"message": sprintf("If consent is given, as %s asks: the item stays at the facility and with the people that the consent names.", [names]),
	"values": {"offices": offices},
}

test_review_that_asks_attaches_it if {
	in_country_only.found == {_found({"DTSA"}, "DTSA")} with input as testing.request([_asks(1, ["in_country_only"])])
}

test_every_office_that_asks_is_named if {
	request := testing.request([_asks(1, ["in_country_only"]), _asks(0, ["sanitize", "in_country_only"])])

	in_country_only.found == {_found({"DASA_DEC", "DTSA"}, "DASA_DEC, DTSA")} with input as request
}

test_review_that_asks_for_something_else_does_not if {
	in_country_only.found == set() with input as testing.request([_asks(1, ["demilitarize"])])
}

test_reviews_without_provisos_do_not if {
	in_country_only.found == set() with input as testing.request([])
}

test_request_without_reviews_does_not if {
	in_country_only.found == set() with input as testing.request([{"op": "remove", "path": "/reviews"}])
}

test_first_provision_is_not_asked if {
	request := testing.request([_asks(1, ["in_country_only"]), {"op": "replace", "path": "/phase", "value": "export"}])

	in_country_only.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	in_country_only.found == set() with input as testing.request([_asks(1, ["in_country_only"])])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_asks(1, ["in_country_only"])]),
	"outcome": {
		"reviews[].provisos": "silent",
	},
}
