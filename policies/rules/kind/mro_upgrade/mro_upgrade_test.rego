package rules.kind.mro_upgrade_test

import data.rules.kind.mro_upgrade
import data.testing

_found(purpose, increase) := {
	"lines": [],
	"message": sprintf(
		"The work does more than repair (work.purpose %v, work.capability_increase %v): the notification test runs, and technology review covers the integrator.",
		[purpose, increase],
	),
	"values": {"purpose": purpose, "capability_increase": increase},
}

_work(work) := testing.request([
	{"op": "replace", "path": "/kind", "value": "mro"},
	{"op": "add", "path": "/work", "value": work},
])

test_rising_capability_is_referred if {
	mro_upgrade.found == {_found("repair_only", true)}
		with input as _work({"purpose": "repair_only", "capability_increase": true})
}

test_purpose_beyond_repair_is_referred if {
	every purpose in {"repair_and_upgrade", "upgrade"} {
		mro_upgrade.found == {_found(purpose, false)}
			with input as _work({"purpose": purpose, "capability_increase": false})
	}
}

test_purpose_beyond_repair_decides_without_capability if {
	mro_upgrade.found == {_found("upgrade", "not given")} with input as _work({"purpose": "upgrade"})
}

test_rising_capability_decides_without_purpose if {
	mro_upgrade.found == {_found("not given", true)} with input as _work({"capability_increase": true})
}

test_mere_repair_is_clear if {
	mro_upgrade.found == set() with input as _work({"purpose": "repair_only", "capability_increase": false})
}

test_mere_repair_is_taken_to_raise_nothing if {
	mro_upgrade.found == set() with input as _work({"purpose": "repair_only"})
}

test_work_without_purpose_is_not_evaluated if {
	mro_upgrade.found == {{"unknown": {"work.purpose"}}} with input as _work({"capability_increase": false})
}

test_work_that_is_not_described_is_not_evaluated if {
	mro_upgrade.found == {{"unknown": {"work.purpose", "work.capability_increase"}}}
		with input as testing.request([{"op": "replace", "path": "/kind", "value": "mro"}])
}

test_other_kinds_are_clear if {
	request := testing.request([{"op": "add", "path": "/work", "value": {"purpose": "upgrade"}}])

	mro_upgrade.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	mro_upgrade.found == set() with input as _work({"purpose": "upgrade"})
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _work({"purpose": "repair_only", "capability_increase": true}),
	"outcome": {
		"work.capability_increase": "silent",
		"work.purpose": "fires",
	},
}
