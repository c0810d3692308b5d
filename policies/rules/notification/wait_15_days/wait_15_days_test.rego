package rules.notification.wait_15_days_test

import data.rules.notification.wait_15_days
import data.testing

_finding(group, what) := {
	"lines": [],
	"message": sprintf("AECA 3(d): 15 calendar days run from submission (%s).", [what]),
	"values": {"provision": "aeca_3d", "group": group, "days": 15},
}

_member := _finding("nato5", "3(d) consent, member or partner country")

_organization := _finding("nato_org", "3(d) consent, NATO or agency, government origin")

_large(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000}],
	patches,
))

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_to_nato := [
	{"op": "remove", "path": "/parties/1/country"},
	{"op": "add", "path": "/parties/1/organization", "value": "NSPA"},
]

_emergency := {"op": "add", "path": "/notifications", "value": [{
	"provision": "aeca_3d",
	"submitted_on": "2026-05-30",
	"flags": ["emergency", "emergency_justified"],
}]}

test_member_of_nato_and_every_partner_waits_15_days if {
	every country in ["LTU", "AUS", "JPN", "KOR", "ISR", "NZL"] {
		wait_15_days.found == {_member} with input as _large([_country(country)])
	}
}

test_member_waits_15_days_for_dcs_origin_too if {
	wait_15_days.found == {_member} with input as _large([_program("dcs")])
}

test_nato_itself_waits_15_days_for_government_origin_only if {
	wait_15_days.found == {_organization} with input as _large(_to_nato)
	wait_15_days.found == set() with input as _large(array.concat(_to_nato, [_program("dcs")]))
}

test_wait_is_shown_after_the_submission_too if {
	request := _large([{"op": "add", "path": "/notifications", "value": [{"provision": "aeca_3d", "submitted_on": "2026-01-05"}]}])

	wait_15_days.found == {_member} with input as request
}

test_other_country_does_not_wait_15_days if {
	wait_15_days.found == set() with input as _large([_country("BRA")])
}

test_outside_sales_territory_takes_the_long_wait if {
	outside := {"op": "add", "path": "/reexport_countries", "value": ["BRA"]}

	wait_15_days.found == set() with input as _large([outside])
	wait_15_days.found == set() with input as _large(array.concat(_to_nato, [outside]))
}

test_emergency_waives_the_wait if {
	wait_15_days.found == set() with input as _large([_emergency])
}

test_no_notification_has_no_wait if {
	wait_15_days.found == set() with input as testing.request([])
}

test_terrorism_waiver_waits_15_days_and_no_emergency_waives_it if {
	request := testing.request([
		{"op": "add", "path": "/waivers", "value": [{"kind": "aeca_40g"}]},
		{"op": "add", "path": "/notifications", "value": [{
			"provision": "waiver_report",
			"submitted_on": "2026-05-30",
			"flags": ["emergency"],
		}]},
	])

	wait_15_days.found == {{
		"lines": [],
		"message": "AECA 40(g), FAA 620A, 620G or 620H: 15 calendar days run from report (terrorism waivers AECA 40(g), FAA 620A, 620G, 620H).",
		"values": {"provision": "waiver_report", "group": "any", "days": 15},
	}} with input as request
}

test_wait_runs_in_an_export_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/waivers", "value": [{"kind": "faa_620g"}]},
		{"op": "add", "path": "/items/0/values/contract_price_usd", "value": 1},
	])

	wait_15_days.found == {{
		"lines": [],
		"message": "AECA 40(g), FAA 620A, 620G or 620H: 15 calendar days run from report (terrorism waivers AECA 40(g), FAA 620A, 620G, 620H).",
		"values": {"provision": "waiver_report", "group": "any", "days": 15},
	}} with input as request
}

test_test_that_is_open_leaves_the_wait_open if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	wait_15_days.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_test_that_is_open_with_another_wait_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_country("BRA"),
	])

	wait_15_days.found == set() with input as request
}

test_test_that_is_open_under_an_emergency_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"},
		_emergency,
	])

	wait_15_days.found == set() with input as request
}

test_recipient_of_unknown_country_leaves_the_wait_open if {
	wait_15_days.found == {{"unknown": {"parties[1].country"}}} with input as _large([{"op": "remove", "path": "/parties/1/country"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _large(array.concat(testing.upgrade, [{"op": "add", "path": "/notifications", "value": [{"provision": "aeca_3d", "submitted_on": "2026-05-30", "flags": ["scope_changed"]}]}])),
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
