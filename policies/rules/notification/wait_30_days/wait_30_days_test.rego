package rules.notification.wait_30_days_test

import data.rules.notification.wait_30_days
import data.testing

_finding(group, what) := {
	"lines": [],
	"message": sprintf("AECA 3(d): 30 calendar days run from submission (%s).", [what]),
	"values": {"provision": "aeca_3d", "group": group, "days": 30},
}

_other := _finding("other", "3(d) consent, all others and outside sales territory")

_organization := _finding("nato_org_dcs", "3(d) consent, NATO or agency, dcs origin (literal reading; practice may be 15)")

_large(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000}],
	patches,
))

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_to(organization) := [
	{"op": "remove", "path": "/parties/1/country"},
	{"op": "add", "path": "/parties/1/organization", "value": organization},
]

_emergency := {"op": "add", "path": "/notifications", "value": [{
	"provision": "aeca_3d",
	"submitted_on": "2026-05-30",
	"flags": ["emergency", "emergency_justified"],
}]}

test_every_other_country_waits_30_days if {
	every country in ["BRA", "UKR", "JOR", "TWN"] {
		wait_30_days.found == {_other} with input as _large([_country(country)])
	}
}

test_other_country_waits_30_days_for_dcs_origin_too if {
	wait_30_days.found == {_other} with input as _large([_country("BRA"), _program("dcs")])
}

test_other_organization_waits_30_days if {
	wait_30_days.found == {_other} with input as _large(_to("UN"))
}

test_nato_itself_waits_30_days_for_dcs_origin_only if {
	wait_30_days.found == {_organization} with input as _large(array.concat(_to("NATO"), [_program("dcs")]))
	wait_30_days.found == set() with input as _large(_to("NATO"))
}

test_outside_sales_territory_takes_the_long_wait if {
	outside := {"op": "add", "path": "/reexport_countries", "value": ["BRA"]}

	wait_30_days.found == {_other} with input as _large([outside])
	wait_30_days.found == {_other} with input as _large(array.concat(_to("NSPA"), [outside]))
}

test_member_of_nato_does_not_wait_30_days if {
	wait_30_days.found == set() with input as _large([])
}

test_emergency_waives_the_wait if {
	wait_30_days.found == set() with input as _large([_country("BRA"), _emergency])
}

test_no_notification_has_no_wait if {
	wait_30_days.found == set() with input as testing.request([_country("BRA")])
}

test_test_that_is_open_leaves_the_wait_open if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_country("BRA"),
	])

	wait_30_days.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_test_that_is_open_with_another_wait_is_clear if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	wait_30_days.found == set() with input as request
}

test_recipient_of_unknown_country_leaves_the_wait_open if {
	wait_30_days.found == {{"unknown": {"parties[1].country"}}} with input as _large([{"op": "remove", "path": "/parties/1/country"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _large(array.concat(testing.upgrade, [_country("BRA"), {"op": "add", "path": "/notifications", "value": [{"provision": "aeca_3d", "submitted_on": "2026-05-30", "flags": ["scope_changed"]}]}])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"notifications[].flags": "fires",
		"notifications[].submitted_on": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
