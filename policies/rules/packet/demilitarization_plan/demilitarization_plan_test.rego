package rules.packet.demilitarization_plan_test

import data.rules.packet.demilitarization_plan
import data.testing

_missing(kind) := {
	"lines": [1],
	"message": sprintf("A %s needs a demilitarization plan with method, witness and the later certificate (document demilitarization_plan).", [kind]),
	"values": {"kind": kind},
}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_plan := {"op": "add", "path": "/documents/-", "value": {"kind": "demilitarization_plan", "signed_on": "2026-04-02"}}

test_disposal_needs_a_plan if {
	demilitarization_plan.found == {_missing("disposal")} with input as testing.request([_kind("disposal")])
}

test_display_needs_a_plan if {
	demilitarization_plan.found == {_missing("display")} with input as testing.request([_kind("display")])
}

test_sale_needs_none if {
	demilitarization_plan.found == set() with input as testing.request([])
}

test_plan_on_file_is_enough if {
	demilitarization_plan.found == set() with input as testing.request([_kind("disposal"), _plan])
}

test_plan_without_day_of_signature_is_not_evaluated if {
	request := testing.request([_kind("disposal"), _plan, {"op": "remove", "path": "/documents/3/signed_on"}])

	demilitarization_plan.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([_kind("disposal"), {"op": "remove", "path": "/items/0/program"}])

	demilitarization_plan.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_unknown_origin_does_not_matter_in_a_sale if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	demilitarization_plan.found == set() with input as request
}

test_licensed_line_needs_none if {
	request := testing.request([_kind("disposal"), {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	demilitarization_plan.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("disposal")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "unknown",
	},
}
