package rules.eum.night_vision_plan_test

import data.rules.eum.night_vision_plan
import data.testing

_missing := {
	"lines": [1],
	"message": "Night-vision devices need a control plan within 30 days of acceptance: attach it (document nvd_control_plan). Losses are reported at once, and in writing within 30 days.",
	"values": {"plan_days": 30, "report_days": 30},
}

_devices(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/flags", "value": ["night_vision"]}],
	patches,
))

_plan := {"op": "add", "path": "/documents/-", "value": {"kind": "nvd_control_plan", "signed_on": "2026-04-02"}}

_no_flags := {"op": "remove", "path": "/items/0/flags"}

_no_program := {"op": "remove", "path": "/items/0/program"}

_licensed := {"op": "replace", "path": "/items/0/program", "value": "dcs"}

test_plan_is_asked_for_when_absent if {
	night_vision_plan.found == {_missing} with input as _devices([])
}

test_plan_is_asked_for_at_first_provision if {
	request := _devices([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	night_vision_plan.found == {_missing} with input as request
}

test_plan_on_file_is_enough if {
	night_vision_plan.found == set() with input as _devices([_plan])
}

test_plan_without_day_of_signature_is_not_evaluated if {
	request := _devices([_plan, {"op": "remove", "path": "/documents/3/signed_on"}])

	night_vision_plan.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_without_flags_is_not_evaluated if {
	night_vision_plan.found == {{"unknown": {"items[0].flags"}}} with input as _devices([_no_flags])
}

test_flags_do_not_matter_for_a_licensed_line if {
	night_vision_plan.found == set() with input as _devices([_no_flags, _licensed])
}

test_flags_do_not_matter_beside_a_plan if {
	night_vision_plan.found == set() with input as _devices([_no_flags, _plan])
}

test_device_of_unknown_origin_is_not_evaluated if {
	night_vision_plan.found == {{"unknown": {"items[0].program"}}} with input as _devices([_no_program])
}

test_line_without_flags_and_origin_names_both if {
	expected := {{"unknown": {"items[0].flags", "items[0].program"}}}

	night_vision_plan.found == expected with input as _devices([_no_flags, _no_program])
}

test_licensed_device_needs_no_plan if {
	night_vision_plan.found == set() with input as _devices([_licensed])
}

test_other_items_need_no_plan if {
	night_vision_plan.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _devices([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].flags": "unknown",
		"items[].program": "unknown",
	},
}
