package rules.eligibility.us_would_not_transfer_test

import data.rules.eligibility.us_would_not_transfer
import data.testing

_determined(value) := {"op": "replace", "path": "/determinations/us_would_transfer", "value": value}

_finding := {
	"lines": [],
	"message": "The recorded finding is that the United States would not itself transfer this article to this recipient: consent is barred, without waiver.",
	"values": {"us_would_transfer": "no"},
}

test_finding_against_the_transfer_is_denied if {
	us_would_not_transfer.found == {_finding} with input as testing.request([_determined("no")])
}

test_finding_for_the_transfer_is_clear if {
	us_would_not_transfer.found == set() with input as testing.request([])
}

test_open_finding_is_no_denial if {
	us_would_not_transfer.found == set() with input as testing.request([_determined("undetermined")])
}

test_finding_that_is_not_recorded_is_no_denial if {
	us_would_not_transfer.found == set() with input as testing.request([{"op": "remove", "path": "/determinations"}])
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_determined("no"), {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	us_would_not_transfer.found == set() with input as request
}

test_exempt_line_is_clear if {
	request := testing.request([_determined("no"), {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	us_would_not_transfer.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_determined("no")]),
	"outcome": {
		"determinations.us_would_transfer": "silent",
		"items[].program": "fires",
	},
}
