package rules.eligibility.us_would_transfer_undetermined_test

import data.rules.eligibility.us_would_transfer_undetermined
import data.testing

_undetermined := {"op": "replace", "path": "/determinations/us_would_transfer", "value": "undetermined"}

_absent := {"op": "remove", "path": "/determinations"}

_finding(recipient, state, values) := {
	"lines": [],
	"message": sprintf(
		"Whether the United States would itself transfer this to %s is %s: record the finding (field determinations.us_would_transfer).",
		[recipient, state],
	),
	"values": values,
}

_lithuania := {"recipient": "LTU", "fms_eligible": true, "released_configurations": set()}

_not_recorded := _finding("LTU", "not recorded", object.union(_lithuania, {"determination": "absent"}))

test_finding_that_is_not_recorded_is_referred if {
	us_would_transfer_undetermined.found == {_not_recorded} with input as testing.request([_absent])
}

test_undetermined_is_referred if {
	us_would_transfer_undetermined.found == {_finding(
		"LTU", "undetermined",
		object.union(_lithuania, {"determination": "undetermined"}),
	)} with input as testing.request([_undetermined])
}

test_recorded_findings_are_clear if {
	every value in ["yes", "no"] {
		request := testing.request([{"op": "replace", "path": "/determinations/us_would_transfer", "value": value}])
		us_would_transfer_undetermined.found == set() with input as request
	}
}

test_indicators_speak_of_the_recipient if {
	request := testing.request([_absent, {"op": "replace", "path": "/parties/1/country", "value": "VNM"}])

	us_would_transfer_undetermined.found == {_finding("VNM", "not recorded", {
		"determination": "absent",
		"recipient": "VNM",
		"fms_eligible": false,
		"released_configurations": {"Block 2"},
	})} with input as request
		with data.tables.release_baseline.entries as [{
			"valid_from": "2020-01-01", "valid_to": "9999-12-31", "verified": true,
			"values": {"country": "VNM", "configuration": "Block 2"},
		}]
}

test_organization_that_receives_is_named if {
	request := testing.request([
		_absent,
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
	])

	us_would_transfer_undetermined.found == {_finding("NSPA", "not recorded", {
		"determination": "absent",
		"recipient": "NSPA",
		"fms_eligible": true,
		"released_configurations": set(),
	})} with input as request
}

test_recipient_that_is_not_known_is_referred_all_the_same if {
	request := testing.request([_absent, {"op": "remove", "path": "/parties/1/country"}])

	us_would_transfer_undetermined.found == {_finding("the recipient", "not recorded", {
		"determination": "absent",
		"recipient": "",
		"fms_eligible": false,
		"released_configurations": set(),
	})} with input as request
}

test_line_of_unknown_origin_is_referred if {
	request := testing.request([_absent, {"op": "remove", "path": "/items/0/program"}])

	us_would_transfer_undetermined.found == {_not_recorded} with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_absent, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	us_would_transfer_undetermined.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([_absent, {"op": "replace", "path": "/phase", "value": "export"}])

	us_would_transfer_undetermined.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_undetermined]),
	"outcome": {
		"determinations.us_would_transfer": "fires",
		"items[].program": "fires",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
