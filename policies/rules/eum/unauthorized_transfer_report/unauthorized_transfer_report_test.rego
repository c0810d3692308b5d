package rules.eum.unauthorized_transfer_report_test

import data.rules.eum.unauthorized_transfer_report
import data.testing

_transfer(day, consent) := {
	"lines": [1],
	"message": sprintf("The items were transferred on %s and no consent of that day or before is on record: report it under AECA 3(e).", [day]),
	"values": {"transferred_on": day, "consented_on": consent},
}

_notice := {
	"lines": [1],
	"message": "The notice on which the exemption for components rests is absent or late, so the transfer had needed consent: report it under AECA 3(e).",
	"values": {},
}

_incident(kinds) := {
	"lines": [],
	"message": sprintf("An incident is known: %s. Report it under AECA 3(e).", [concat(", ", kinds)]),
	"values": {"events": kinds},
}

_on(day) := {"op": "add", "path": "/transferred_on", "value": day}

_consent(day) := {"op": "add", "path": "/consented_on", "value": day}

_events(kinds) := {"op": "add", "path": "/events", "value": [{"kind": kind} | some kind in kinds]}

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_no_program := {"op": "remove", "path": "/items/0/program"}

test_transfer_of_the_decision_date_without_consent_is_reported if {
	expected := {_transfer("2026-06-01", "none")}

	unauthorized_transfer_report.found == expected with input as testing.request([_on("2026-06-01")])
}

test_transfer_of_the_day_after_has_not_happened if {
	unauthorized_transfer_report.found == set() with input as testing.request([_on("2026-06-02")])
}

test_consent_of_the_day_of_transfer_is_consent if {
	request := testing.request([_on("2026-05-01"), _consent("2026-05-01")])

	unauthorized_transfer_report.found == set() with input as request
}

test_consent_of_the_day_after_heals_nothing if {
	request := testing.request([_on("2026-05-01"), _consent("2026-05-02")])

	unauthorized_transfer_report.found == {_transfer("2026-05-01", "2026-05-02")} with input as request
}

test_blanket_consent_is_consent if {
	request := testing.request([
		_on("2026-05-01"),
		{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}},
	])

	unauthorized_transfer_report.found == set() with input as request
}

test_licensed_line_needs_consent_too if {
	request := testing.request([_on("2026-05-01"), _program("dcs")])

	unauthorized_transfer_report.found == {_transfer("2026-05-01", "none")} with input as request
}

test_line_outside_consent_is_not_reported if {
	request := testing.request([_on("2026-05-01"), _program("ear")])

	unauthorized_transfer_report.found == set() with input as request
}

test_exempt_line_is_not_reported if {
	request := testing.request([_on("2026-05-01")])

	unauthorized_transfer_report.found == set() with input as request
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1], "message": "", "values": {}}}
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([_on("2026-05-01"), _no_program])

	unauthorized_transfer_report.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_origin_does_not_matter_before_the_transfer if {
	unauthorized_transfer_report.found == set() with input as testing.request([_no_program])
}

test_origin_does_not_matter_beside_an_incident if {
	request := testing.request([_on("2026-05-01"), _no_program, _events(["loss"])])

	unauthorized_transfer_report.found == {_incident({"loss"})} with input as request
}

test_failed_notice_of_a_government_component_is_reported if {
	unauthorized_transfer_report.found == {_notice} with input as testing.request([])
		with data.rules.routing.fms_component_notice.found as {{"lines": [1], "message": "", "values": {}}}
}

test_failed_notice_of_a_licensed_component_is_reported if {
	unauthorized_transfer_report.found == {_notice} with input as testing.request([_program("dcs")])
		with data.rules.routing.dcs_component_notice.found as {{"lines": [1], "message": "", "values": {}}}
}

test_incidents_are_reported if {
	request := testing.request([_events(["unauthorized_transfer", "unauthorized_access", "loss"])])

	expected := {_incident({"unauthorized_transfer", "unauthorized_access", "loss"})}
	unauthorized_transfer_report.found == expected with input as request
}

test_other_events_are_not_reported if {
	unauthorized_transfer_report.found == set() with input as testing.request([_events(["damage", "list_changed"])])
}

test_incident_outside_the_munitions_list_is_not_reported if {
	unauthorized_transfer_report.found == set() with input as testing.request([_events(["loss"]), _program("ear")])
}

test_request_before_the_transfer_is_not_reported if {
	unauthorized_transfer_report.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_on("2026-05-01"), _consent("2026-05-02")]),
	"outcome": {
		"arrangement.blanket_ref": "fires",
		"component_notice_on": "fires",
		"consented_on": "fires",
		"items[].program": "unknown",
		"transferred_on": "silent",
	},
}
