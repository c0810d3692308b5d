package rules.eligibility.purpose_not_listed_test

import data.rules.eligibility.purpose_not_listed
import data.testing

_purpose(value) := {"op": "replace", "path": "/end_use/purpose", "value": value}

_finding(purpose) := {
	"lines": [],
	"message": sprintf("The stated purpose %s is none of the lawful purposes of AECA 4 and FAA 502.", [purpose]),
	"values": {"purpose": purpose},
}

test_resale_and_aggression_are_denied if {
	every purpose in ["commercial_resale", "aggression"] {
		purpose_not_listed.found == {_finding(purpose)} with input as testing.request([_purpose(purpose)])
	}
}

test_first_provision_is_denied_too if {
	request := testing.request([_purpose("aggression"), {"op": "replace", "path": "/phase", "value": "export"}])

	purpose_not_listed.found == {_finding("aggression")} with input as request
}

test_line_of_unknown_origin_is_denied if {
	request := testing.request([_purpose("aggression"), {"op": "remove", "path": "/items/0/program"}])

	purpose_not_listed.found == {_finding("aggression")} with input as request
}

test_every_other_purpose_is_clear if {
	purposes := {
		"internal_security", "self_defense", "counter_wmd", "regional_collective", "un_measures",
		"civic_action", "counternarcotics", "law_enforcement", "display", "research",
		"training_aid", "disposal", "maintenance", "other",
	}
	every purpose in purposes {
		purpose_not_listed.found == set() with input as testing.request([_purpose(purpose)])
	}
}

test_purpose_that_is_not_stated_is_no_denial if {
	purpose_not_listed.found == set() with input as testing.request([{"op": "remove", "path": "/end_use"}])
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_purpose("commercial_resale"), {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	purpose_not_listed.found == set() with input as request
}

test_exempt_line_is_clear if {
	request := testing.request([_purpose("aggression"), {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	purpose_not_listed.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_purpose("aggression")]),
	"outcome": {
		"end_use.purpose": "silent",
		"items[].program": "fires",
	},
}
