package rules.fms.upgrade_report_test

import data.rules.fms.upgrade_report
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "amendment"},
		{"op": "add", "path": "/work", "value": {"purpose": "upgrade", "capability_increase": true}},
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "certification", "date": "2016-07-16"}]},
	],
	patches,
))

_finding := {
	"lines": [1],
	"message": "The amendment raises the capability of what was certified on 2016-07-16: report it before delivery (AECA 36(b)(5)).",
	"values": {"certified_on": ["2016-07-16"]},
}

test_upgrade_within_ten_years_is_reported if {
	upgrade_report.found == {_finding} with input as _request([])
}

test_later_delivery_or_no_certification_is_not if {
	upgrade_report.found == set() with input as _request([{"op": "replace", "path": "/proposed_on", "value": "2026-07-17"}])
	upgrade_report.found == set() with input as _request([{"op": "remove", "path": "/linked_actions"}])
}

test_same_capability_is_not_reported if {
	upgrade_report.found == set() with input as _request([{"op": "replace", "path": ["work", "capability_increase"], "value": false}])
}

test_other_kinds_are_not_asked if {
	upgrade_report.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": "new"}])
}

test_what_is_lacking_is_named if {
	upgrade_report.found == {{"unknown": {"work.capability_increase"}}}
		with input as _request([{"op": "remove", "path": ["work", "capability_increase"]}])
	upgrade_report.found == {{"unknown": {"proposed_on"}}} with input as _request([{"op": "remove", "path": "/proposed_on"}])
}

test_line_of_another_program_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "dcs"})}

	upgrade_report.found == {_finding} with input as _request([other])
}

test_exempt_line_is_not_asked if {
	upgrade_report.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "fires",
		"linked_actions[].date": "silent",
		"proposed_on": "unknown",
		"work.capability_increase": "unknown",
		"work.purpose": "fires",
	},
}
