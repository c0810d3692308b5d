package rules.packet.classified_security_test

import data.rules.packet.classified_security
import data.testing

_missing := {
	"lines": [1],
	"message": "Classified lines move without a security plan: attach the security agreement relied on and the plan of transport through government channels (document classified_security).",
	"values": {},
}

_marked(marking) := {"op": "replace", "path": "/items/0/classification", "value": marking}

_unmarked := {"op": "remove", "path": "/items/0/classification"}

_plan := {"op": "add", "path": "/documents/-", "value": {"kind": "classified_security", "signed_on": "2026-04-02"}}

test_each_classified_marking_needs_a_plan if {
	every marking in ["CONFIDENTIAL", "SECRET", "TOP_SECRET"] {
		classified_security.found == {_missing} with input as testing.request([_marked(marking)])
	}
}

test_lower_markings_need_none if {
	every marking in ["UNCLASSIFIED", "CUI"] {
		classified_security.found == set() with input as testing.request([_marked(marking)])
	}
}

test_plan_on_file_is_enough if {
	classified_security.found == set() with input as testing.request([_marked("SECRET"), _plan])
}

test_plan_without_day_of_signature_is_not_evaluated if {
	request := testing.request([_marked("SECRET"), _plan, {"op": "remove", "path": "/documents/3/signed_on"}])

	classified_security.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_without_marking_is_not_evaluated if {
	classified_security.found == {{"unknown": {"items[0].classification"}}} with input as testing.request([_unmarked])
}

test_marking_does_not_matter_beside_a_plan if {
	classified_security.found == set() with input as testing.request([_unmarked, _plan])
}

test_line_without_marking_does_not_matter_beside_a_classified_one if {
	request := testing.request([
		_marked("SECRET"),
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		{"op": "remove", "path": "/items/1/classification"},
	])

	classified_security.found == {_missing} with input as request
}

test_line_outside_the_munitions_list_needs_none if {
	request := testing.request([_unmarked, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	classified_security.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		_marked("SECRET"),
		_plan,
		{"op": "replace", "path": "/documents/3/signed_on", "value": "2026-06-02"},
	]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].classification": "unknown",
		"items[].program": "fires",
	},
}
