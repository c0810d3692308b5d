package rules.kind.mro_test

import data.rules.kind.mro
import data.testing

_kind(kind) := {"op": "replace", "path": "/kind", "value": kind}

_found := {
	"lines": [],
	"message": "Repair needs consent, and notification only where the relief of 3(d)(4) is lost. Scrap and residue stay under U.S. control.",
	"values": {},
}

test_kind_mro_is_noted if {
	mro.found == {_found} with input as testing.request([_kind("mro")])
}

test_other_kinds_are_clear if {
	every kind in {"sale", "grant", "temporary", "mro", "disposal", "display", "change_of_end_use"} - {"mro"} {
		mro.found == set() with input as testing.request([_kind(kind)])
	}
}

test_request_without_live_line_is_not_asked if {
	mro.found == set() with input as testing.request([_kind("mro")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("mro")]),
	"outcome": {},
}
