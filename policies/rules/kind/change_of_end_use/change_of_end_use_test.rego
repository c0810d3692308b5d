package rules.kind.change_of_end_use_test

import data.rules.kind.change_of_end_use
import data.testing

_kind(kind) := {"op": "replace", "path": "/kind", "value": kind}

_found := {
	"lines": [],
	"message": "The holder changes the purpose: consent rests on a revised assurance of the holder; by its text 3(d) asks for no notification.",
	"values": {},
}

test_kind_change_of_end_use_is_referred if {
	change_of_end_use.found == {_found} with input as testing.request([_kind("change_of_end_use")])
}

test_other_kinds_are_clear if {
	every kind in {"sale", "grant", "temporary", "mro", "disposal", "display", "change_of_end_use"} - {"change_of_end_use"} {
		change_of_end_use.found == set() with input as testing.request([_kind(kind)])
	}
}

test_request_without_live_line_is_not_asked if {
	change_of_end_use.found == set() with input as testing.request([_kind("change_of_end_use")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("change_of_end_use")]),
	"outcome": {},
}
