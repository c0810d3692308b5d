package rules.routing.fms_component_notice_test

import data.rules.routing.fms_component_notice
import data.testing

_component(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/sme", "value": false},
		{"op": "replace", "path": "/items/0/flags", "value": ["incorporated_component", "not_36b_notifiable"]},
		{"op": "add", "path": "/transferred_on", "value": "2026-05-01"},
	],
	patches,
))

_late := {"op": "add", "path": "/component_notice_on", "value": "2026-06-01"}

_finding(given) := {
	"lines": [1],
	"message": sprintf(
		"The notice of this component's transfer on 2026-05-01 was due to the U.S. Government by 2026-05-31; %s. Without it consent was required.",
		[given],
	),
	"values": {"notice_days": 30, "transferred_on": "2026-05-01", "notice_due_on": "2026-05-31"},
}

test_notice_that_never_came_is_missing if {
	fms_component_notice.found == {_finding("none is stated (field component_notice_on)")} with input as _component([])
}

test_notice_one_day_late_is_missing if {
	finding := object.union(_finding("it came on 2026-06-01"), {"values": {"component_notice_on": "2026-06-01"}})

	fms_component_notice.found == {finding} with input as _component([_late])
}

test_notice_on_the_last_day_is_enough if {
	request := _component([{"op": "add", "path": "/component_notice_on", "value": "2026-05-31"}])

	fms_component_notice.found == set() with input as request
}

test_notice_that_can_still_come_is_not_missing if {
	request := _component([{"op": "replace", "path": "/transferred_on", "value": "2026-05-02"}])

	fms_component_notice.found == set() with input as request
}

test_transfer_to_come_needs_no_notice_yet if {
	request := _component([{"op": "remove", "path": "/transferred_on"}])

	fms_component_notice.found == set() with input as request
}

test_line_that_no_exemption_fits_needs_no_notice if {
	request := _component([{"op": "replace", "path": "/items/0/sme", "value": true}])

	fms_component_notice.found == set() with input as request
}

test_line_that_the_exemption_may_fit_is_not_evaluated if {
	request := _component([{"op": "remove", "path": "/items/0/sme"}])

	fms_component_notice.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_first_provision_is_not_asked if {
	request := _component([{"op": "replace", "path": "/phase", "value": "export"}])

	fms_component_notice.found == set() with input as request
}

test_line_without_flags_is_not_evaluated if {
	request := _component([{"op": "remove", "path": "/items/0/flags"}])

	fms_component_notice.found == {{"unknown": {"items[0].flags"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _component([_late]),
	"outcome": {
		"component_notice_on": "fires",
		"items[].classification": "unknown",
		"items[].flags": "unknown",
		"items[].mtcr": "unknown",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "unknown",
		"transferred_on": "silent",
	},
}
