package rules.proviso.demilitarize_test

import data.rules.proviso.demilitarize
import data.testing

_found(grounds) := {
	"lines": [],
	"message": "If consent is given: demilitarized to the standard that it states, with a certificate within the days that it states.",
	"values": {"grounds": grounds},
}

_kind(kind) := {"op": "replace", "path": "/kind", "value": kind}

_flags(flags) := {"op": "replace", "path": "/flags", "value": flags}

test_disposal_and_display_attach_it if {
	every kind in {"disposal", "display"} {
		demilitarize.found == {_found({kind})} with input as testing.request([_kind(kind)])
	}
}

test_each_flag_attaches_it if {
	every flag in {"demilitarized_before_transfer", "holder_agrees_to_demilitarize"} {
		demilitarize.found == {_found({flag})} with input as testing.request([_flags([flag])])
	}
}

test_all_grounds_are_named if {
	request := testing.request([_kind("disposal"), _flags(["demilitarized_before_transfer", "holder_agrees_to_demilitarize"])])

	demilitarize.found == {_found({
		"disposal", "demilitarized_before_transfer", "holder_agrees_to_demilitarize",
	})} with input as request
}

test_refusal_to_demilitarize_does_not if {
	demilitarize.found == set() with input as testing.request([_flags(["holder_refuses_to_demilitarize"])])
}

test_sale_does_not if {
	demilitarize.found == set() with input as testing.request([])
}

test_first_provision_is_not_asked if {
	request := testing.request([
		_flags(["demilitarized_before_transfer"]),
		{"op": "replace", "path": "/phase", "value": "export"},
	])

	demilitarize.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	demilitarize.found == set() with input as testing.request([_kind("disposal")])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("disposal")]),
	"outcome": {},
}
