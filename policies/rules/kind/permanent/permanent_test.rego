package rules.kind.permanent_test

import data.rules.kind.permanent
import data.testing

_found(kind) := {
	"lines": [],
	"message": sprintf("Title passes by %s: all papers, the assurance, the notification test and a technology review are due.", [kind]),
	"values": {"kind": kind},
}

_kind(kind) := {"op": "replace", "path": "/kind", "value": kind}

test_sale_passes_title if {
	permanent.found == {_found("sale")} with input as testing.request([])
}

test_grant_passes_title if {
	permanent.found == {_found("grant")} with input as testing.request([_kind("grant")])
}

test_other_kinds_do_not if {
	every kind in {"temporary", "mro", "lead_nation", "disposal", "display", "exercise", "change_of_end_use"} {
		permanent.found == set() with input as testing.request([_kind(kind)])
	}
}

test_request_without_live_line_is_not_asked if {
	every kind in {"sale", "grant"} {
		permanent.found == set() with input as testing.request([_kind(kind)])
			with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {},
}
