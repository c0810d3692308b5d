package rules.eum.control_plan_test

import data.rules.eum.control_plan
import data.testing

_missing := {
	"lines": [1],
	"message": "Items under enhanced monitoring go to a recipient without a plan for their security and accountability: attach it (document eeum_control_plan).",
	"values": {},
}

_enhanced(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/eum", "value": "enhanced"}],
	patches,
))

_plan(party) := {
	"op": "add", "path": "/documents/-",
	"value": {"kind": "eeum_control_plan", "party": party, "signed_on": "2026-04-02"},
}

_unsaid := {"op": "remove", "path": "/items/0/eum"}

test_plan_is_asked_for_when_absent if {
	control_plan.found == {_missing} with input as _enhanced([])
}

test_plan_is_asked_for_at_first_provision if {
	request := _enhanced([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	control_plan.found == {_missing} with input as request
}

test_plan_of_the_recipient_is_enough if {
	control_plan.found == set() with input as _enhanced([_plan("recipient")])
}

test_plan_that_names_nobody_is_enough if {
	request := _enhanced([_plan("recipient"), {"op": "remove", "path": "/documents/3/party"}])

	control_plan.found == set() with input as request
}

test_plan_of_the_former_holder_does_not_count if {
	control_plan.found == {_missing} with input as _enhanced([_plan("holder")])
}

test_plan_without_day_of_signature_is_not_evaluated if {
	request := _enhanced([_plan("recipient"), {"op": "remove", "path": "/documents/3/signed_on"}])

	control_plan.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_unsaid_level_is_not_evaluated if {
	control_plan.found == {{"unknown": {"items[0].eum"}}} with input as _enhanced([_unsaid])
}

test_level_does_not_matter_beside_a_plan if {
	control_plan.found == set() with input as _enhanced([_plan("recipient"), _unsaid])
}

test_routine_line_needs_no_plan if {
	control_plan.found == set() with input as testing.request([])
}

test_line_outside_the_munitions_list_needs_none if {
	request := _enhanced([_unsaid, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	control_plan.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _enhanced([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].eum": "unknown",
		"items[].program": "fires",
	},
}
