package rules.notification.waiver_report_test

import data.rules.notification.waiver_report
import data.testing

_with(kinds, patches) := testing.request(array.concat(
	[{"op": "add", "path": "/waivers", "value": [{"kind": kind} | some kind in kinds]}],
	patches,
))

_finding(text, kinds) := {
	"lines": [],
	"message": sprintf("The request relies on %s: Congress is consulted and has the report before the waiver is used.", [text]),
	"values": {"waivers": kinds},
}

test_each_terrorism_waiver_is_reported if {
	every kind in ["aeca_40g", "faa_620a", "faa_620g", "faa_620h"] {
		waiver_report.found == {_finding(kind, {kind})} with input as _with([kind], [])
	}
}

test_several_waivers_are_named_together if {
	waiver_report.found == {_finding("aeca_40g, faa_620a", {"aeca_40g", "faa_620a"})} with input as _with(["faa_620a", "aeca_40g", "cspa"], [])
}

test_export_is_reported_too if {
	request := _with(["faa_620a"], [
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	waiver_report.found == {_finding("faa_620a", {"faa_620a"})} with input as request
}

test_other_waivers_are_clear if {
	waiver_report.found == set() with input as _with(["aeca_40a", "cspa", "leahy_dod"], [])
}

test_no_waiver_is_clear if {
	waiver_report.found == set() with input as testing.request([])
}

test_request_without_a_live_line_is_clear if {
	waiver_report.found == set() with input as _with(["aeca_40g"], []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _with(["aeca_40g"], []),
	"outcome": {},
}
