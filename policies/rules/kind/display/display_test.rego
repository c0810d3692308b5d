package rules.kind.display_test

import data.rules.kind.display
import data.testing

_kind(kind) := {"op": "replace", "path": "/kind", "value": kind}

_found := {
	"lines": [],
	"message": "Display asks for demilitarization, a fixed place, no resale and reports; the government stays owner or a private assurance is given.",
	"values": {},
}

test_kind_display_is_referred if {
	display.found == {_found} with input as testing.request([_kind("display")])
}

test_other_kinds_are_clear if {
	every kind in {"sale", "grant", "temporary", "mro", "disposal", "display", "change_of_end_use"} - {"display"} {
		display.found == set() with input as testing.request([_kind(kind)])
	}
}

test_request_without_live_line_is_not_asked if {
	display.found == set() with input as testing.request([_kind("display")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("display")]),
	"outcome": {},
}
