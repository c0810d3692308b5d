package rules.incle.consent_test

import data.rules.incle.consent
import data.testing

_request(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "incle"}],
	patches,
))

_kind(value) := {"op": "replace", "path": "/kind", "value": value}

_finding(kind) := {
	"lines": [1],
	"message": sprintf("INCLE items move to somebody else (kind %s): State PM/RSAT and INL decide on consent.", [kind]),
	"values": {"kind": kind},
}

_referred := {_finding("sale")}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {"items[].program": "silent"},
}

test_kinds_that_move_the_item_are_referred if {
	moving := [
		"sale", "grant", "temporary", "mro", "cross_servicing", "lead_nation",
		"display", "disposal", "data_release", "training_reuse", "exercise",
	]
	every kind in moving {
		consent.found == {_finding(kind)} with input as _request([_kind(kind)])
	}
}

test_kinds_that_move_nothing_are_clear if {
	every kind in ["change_of_end_use", "return_to_us", "repair_exchange"] {
		consent.found == set() with input as _request([_kind(kind)])
	}
}

test_other_program_is_clear if {
	consent.found == set() with input as testing.request([])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	consent.found == _referred with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	consent.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	request := _request([{"op": "replace", "path": "/phase", "value": "export"}, _kind("new")])

	consent.found == set() with input as request
}
