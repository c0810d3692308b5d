package rules.notification.joint_resolution_test

import data.rules.notification.joint_resolution
import data.testing

_large(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000}],
	patches,
))

_entry(members) := object.union({"provision": "aeca_3d", "submitted_on": "2026-05-20"}, members)

_sent(entries) := {"op": "add", "path": "/notifications", "value": entries}

_flagged(flags) := _sent([_entry({"flags": flags})])

_open := {"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}

_finding := {
	"lines": [],
	"message": "Congress has enacted a joint resolution of prohibition on the notification under AECA 3(d) of 2026-05-20.",
	"values": {"provision": "aeca_3d", "submitted_on": "2026-05-20"},
}

test_flag_on_the_entry_that_counts_fires if {
	joint_resolution.found == {_finding} with input as _large([_flagged(["joint_resolution_enacted"])])
}

test_entry_without_the_flag_is_clear if {
	joint_resolution.found == set() with input as _large([_flagged(["scope_changed"])])
	joint_resolution.found == set() with input as _large([_sent([_entry({})])])
}

test_flag_on_an_earlier_entry_does_not_count if {
	request := _large([_sent([_entry({"flags": ["joint_resolution_enacted"], "submitted_on": "2026-05-19"}), _entry({})])])

	joint_resolution.found == set() with input as request
}

test_flag_on_an_entry_that_is_not_submitted_does_not_count if {
	later := _large([_sent([_entry({"flags": ["joint_resolution_enacted"], "submitted_on": "2026-06-02"})])])
	never := _large([_sent([{"provision": "aeca_3d", "flags": ["joint_resolution_enacted"]}])])

	joint_resolution.found == set() with input as later
	joint_resolution.found == set() with input as never
}

test_flag_on_another_provision_does_not_count if {
	request := _large([_sent([_entry({"flags": ["joint_resolution_enacted"], "provision": "aeca_36b"})])])

	joint_resolution.found == set() with input as request
}

test_request_that_needs_no_notification_is_clear if {
	joint_resolution.found == set() with input as testing.request([_flagged(["joint_resolution_enacted"])])
}

test_test_that_is_open_is_not_evaluated if {
	expected := {{"unknown": {"items[0].values.acquisition_cost_usd"}}}

	joint_resolution.found == expected with input as testing.request([_open, _flagged(["joint_resolution_enacted"])])
}

test_test_that_is_open_without_the_flag_is_clear if {
	joint_resolution.found == set() with input as testing.request([_open, _flagged([])])
}

test_every_provision_is_named_of_itself if {
	request := testing.request([
		{"op": "add", "path": "/waivers", "value": [{"kind": "aeca_40g"}]},
		_sent([_entry({"provision": "waiver_report", "flags": ["joint_resolution_enacted"]})]),
	])

	joint_resolution.found == {{
		"lines": [],
		"message": "Congress has enacted a joint resolution of prohibition on the notification under AECA 40(g), FAA 620A, 620G or 620H of 2026-05-20.",
		"values": {"provision": "waiver_report", "submitted_on": "2026-05-20"},
	}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _large(array.concat(testing.upgrade, [_flagged(["joint_resolution_enacted"])])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"notifications[].flags": "silent",
		"notifications[].submitted_on": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
