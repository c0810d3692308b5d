package rules.parties.not_screened_test

import data.rules.parties.not_screened
import data.testing

_never(party, at) := {
	"lines": [],
	"message": sprintf("Party %s was not screened against the lists (field %s.screened_on).", [party, at]),
	"values": {"party": party},
}

test_party_without_a_screening if {
	not_screened.found == {_never("recipient", "parties[1]")} with input as testing.request([{"op": "remove", "path": "/parties/1/screened_on"}])
}

test_every_party_without_a_screening if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "remove", "path": "/parties/0/screened_on"},
		{"op": "remove", "path": "/parties/1/screened_on"},
	])

	not_screened.found == {_never("holder", "parties[0]"), _never("recipient", "parties[1]")} with input as request
}

test_screening_on_the_decision_date_is_enough if {
	not_screened.found == set() with input as testing.request([])
}

test_screening_the_day_after_the_decision_date_is_none if {
	request := testing.request([{"op": "replace", "path": "/parties/1/screened_on", "value": "2026-06-02"}])

	not_screened.found == {{
		"lines": [],
		"message": concat(" ", [
			"Party recipient was screened on 2026-06-02, after the decision date 2026-06-01:",
			"screen it on or before that day (field parties[1].screened_on).",
		]),
		"values": {"party": "recipient", "screened_on": "2026-06-02"},
	}} with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/screened_on"},
		{"op": "replace", "path": "/parties/0/screened_on", "value": "2026-06-02"},
	])

	not_screened.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/parties/1/screened_on", "value": "2026-06-02"}]),
	"outcome": {
		"parties[].screened_on": "fires",
	},
}
