package rules.eligibility.qme_review_test

import data.rules.eligibility.qme_review
import data.testing

_middle_east := {
	"lines": [],
	"message": "JOR counts as Middle East: weigh Israel's qualitative military edge.",
	"values": {"country": "JOR"},
}

test_recipient_in_the_middle_east if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "JOR"}])

	qme_review.found == {_middle_east} with input as request
}

test_first_provision_to_the_middle_east if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/country", "value": "JOR"},
	])

	qme_review.found == {_middle_east} with input as request
}

test_israel_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "ISR"}])

	qme_review.found == set() with input as request
}

test_other_country_is_clear if {
	qme_review.found == set() with input as testing.request([])
}

test_country_of_the_recipient_is_needed if {
	qme_review.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/country"}])
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/country", "value": "JOR"},
		{"op": "replace", "path": "/items/0/program", "value": "ear"},
	])

	qme_review.found == set() with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "JOR"}])

	qme_review.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/parties/1/country", "value": "JOR"}]),
	"outcome": {
		"items[].program": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}
