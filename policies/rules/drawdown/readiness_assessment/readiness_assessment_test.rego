package rules.drawdown.readiness_assessment_test

import data.rules.drawdown.readiness_assessment
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_line(number, members) := object.union_n([
	testing.clean.items[0],
	{"line": number, "program": "drawdown"},
	{},
	members,
])

_request(patches) := _export(array.concat(
	array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], []),
	patches,
))

_finding := {
	"lines": [1],
	"message": "Attach the assessment of operational readiness and budget impact.",
	"values": {},
}

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union(
	{"kind": "readiness_assessment", "signed_by": "Responsible official", "signed_on": "2026-06-01"},
	members,
)}

test_without_the_paper_it_is_asked_for if {
	readiness_assessment.found == {_finding} with input as _request([])
}

test_paper_on_file_is_enough if {
	readiness_assessment.found == set() with input as _request([_paper({})])
}

test_paper_signed_later_or_expired_is_none if {
	readiness_assessment.found == {_finding} with input as _request([_paper({"signed_on": "2026-06-02"})])
	readiness_assessment.found == {_finding} with input as _request([_paper({"expires_on": "2026-05-31"})])
	readiness_assessment.found == set() with input as _request([_paper({"expires_on": "2026-06-01"})])
}

test_paper_without_a_day_is_not_evaluated if {
	unsigned := {"op": "remove", "path": "/documents/3/signed_on"}

	readiness_assessment.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({}), unsigned])
}

test_line_of_another_program_is_not_named if {
	other := [{"op": "add", "path": "/items/-", "value": _line(2, {"program": "coop"})}]

	readiness_assessment.found == {_finding} with input as _request(other)
}

test_other_programs_alone_are_not_asked if {
	readiness_assessment.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "coop"}])
}

test_exempt_line_is_not_asked if {
	readiness_assessment.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-06-02"})]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].program": "silent",
	},
}
