package rules.routing.transfer_review_2026_test

import data.rules.routing.transfer_review_2026
import data.testing

_finding := {
	"lines": [],
	"message": "The order of 6 February 2026 has the transfer process under review: confirm offices and criteria before release.",
	"values": {"switch": "executive_order_2026_02_06"},
}

_on(day) := testing.request([{"op": "replace", "path": "/decision_date", "value": day}])

test_review_is_noted_from_the_day_of_the_order if {
	transfer_review_2026.found == {_finding} with input as _on("2026-02-06")
}

test_day_before_the_order_is_clear if {
	transfer_review_2026.found == set() with input as _on("2026-02-05")
}

test_first_provision_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/phase", "value": "export"}])

	transfer_review_2026.found == set() with input as request
}

test_exempt_lines_alone_are_clear if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	transfer_review_2026.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _on("2026-06-01"),
	"outcome": {},
}
