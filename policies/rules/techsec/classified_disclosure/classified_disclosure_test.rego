package rules.techsec.classified_disclosure_test

import data.rules.techsec.classified_disclosure
import data.testing

_found(lines, level, recipient) := {
	"lines": lines,
	"message": sprintf(
		"No delegated authority to disclose %s to %s is recorded (table ndp_authority): an exception of the NDPC comes first.",
		[level, recipient],
	),
	"values": {"level": level, "recipient": recipient},
}

_level(i, level) := {"op": "replace", "path": sprintf("/items/%d/classification", [i]), "value": level}

_authority(country, level) := [{
	"valid_from": "2020-01-01", "valid_to": "2026-06-01",
	"values": {"country": country, "level": level, "reference": "D-1"}, "verified": true,
}]

_no_country := {"op": "remove", "path": "/parties/1/country"}

_two_lines := [
	{"op": "copy", "from": "/items/0", "path": "/items/1"},
	{"op": "replace", "path": "/items/1/line", "value": 2},
]

_export := [
	{"op": "replace", "path": "/phase", "value": "export"},
	{"op": "replace", "path": "/kind", "value": "new"},
]

test_classified_line_without_authority_is_referred if {
	every level in {"CONFIDENTIAL", "SECRET", "TOP_SECRET"} {
		classified_disclosure.found == {_found([1], level, "LTU")} with input as testing.request([_level(0, level)])
	}
}

test_each_level_has_a_finding_with_its_lines if {
	request := testing.request(array.concat(_two_lines, [_level(0, "SECRET"), _level(1, "CONFIDENTIAL")]))

	classified_disclosure.found == {
		_found([1], "SECRET", "LTU"),
		_found([2], "CONFIDENTIAL", "LTU"),
	} with input as request
}

test_recorded_authority_is_enough if {
	classified_disclosure.found == set() with input as testing.request([_level(0, "SECRET")])
		with data.tables.ndp_authority.entries as _authority("LTU", "SECRET")
}

test_authority_for_another_country_is_not if {
	classified_disclosure.found == {_found([1], "SECRET", "LTU")} with input as testing.request([_level(0, "SECRET")])
		with data.tables.ndp_authority.entries as _authority("LVA", "SECRET")
}

test_authority_for_another_level_is_not if {
	classified_disclosure.found == {_found([1], "SECRET", "LTU")} with input as testing.request([_level(0, "SECRET")])
		with data.tables.ndp_authority.entries as _authority("LTU", "CONFIDENTIAL")
}

test_authority_that_ended_the_day_before_is_not if {
	request := testing.request([
		_level(0, "SECRET"),
		{"op": "replace", "path": "/decision_date", "value": "2026-06-02"},
	])

	classified_disclosure.found == {_found([1], "SECRET", "LTU")} with input as request
		with data.tables.ndp_authority.entries as _authority("LTU", "SECRET")
}

test_organization_has_no_delegated_authority if {
	request := testing.request([
		_level(0, "SECRET"), _no_country,
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	classified_disclosure.found == {_found([1], "SECRET", "NSPA")} with input as request
}

test_unclassified_lines_are_clear if {
	every level in {"UNCLASSIFIED", "CUI"} {
		classified_disclosure.found == set() with input as testing.request([_level(0, level)])
	}
}

test_line_without_classification_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/classification"}])

	classified_disclosure.found == {{"unknown": {"items[0].classification"}}} with input as request
}

test_classified_line_for_an_unknown_country_is_not_evaluated if {
	request := testing.request([_level(0, "SECRET"), _no_country])

	classified_disclosure.found == {{"unknown": {"parties[1].country"}}} with input as request
}

test_unclassified_line_needs_no_country if {
	classified_disclosure.found == set() with input as testing.request([_no_country])
}

test_exempt_line_is_not_asked if {
	classified_disclosure.found == set() with input as testing.request([_level(0, "SECRET")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request(array.concat(_export, [_level(0, "SECRET")]))

	classified_disclosure.found == {_found([1], "SECRET", "LTU")} with input as request
}

test_exempt_line_without_classification_is_not_asked if {
	request := testing.request([{"op": "remove", "path": "/items/0/classification"}])

	classified_disclosure.found == set() with input as request
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_level(0, "SECRET")]),
	"outcome": {
		"items[].program": "fires",
		"items[].classification": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/classification"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/classification", "value": "SECRET"}]))

	classified_disclosure.found == set() with input as silent
	count(classified_disclosure.found) == 1 with input as stated
}
