package rules.fmcs.us_installation_test

import data.rules.fmcs.us_installation
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
	{"line": number, "program": "fmcs"},
	{},
	members,
])

_request(patches) := _export(array.concat(
	array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], [{"op": "add", "path": "/construction", "value": {"flags": ["us_installation"]}}]),
	patches,
))

_finding := {
	"lines": [1],
	"message": "Work on a U.S. installation needs the reviewed technical arrangement: attach it.",
	"values": {},
}

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union(
	{"kind": "technical_arrangement", "signed_by": "Responsible official", "signed_on": "2026-06-01"},
	members,
)}

test_without_the_paper_it_is_asked_for if {
	us_installation.found == {_finding} with input as _request([])
}

test_paper_on_file_is_enough if {
	us_installation.found == set() with input as _request([_paper({})])
}

test_paper_signed_later_or_expired_is_none if {
	us_installation.found == {_finding} with input as _request([_paper({"signed_on": "2026-06-02"})])
	us_installation.found == {_finding} with input as _request([_paper({"expires_on": "2026-05-31"})])
	us_installation.found == set() with input as _request([_paper({"expires_on": "2026-06-01"})])
}

test_paper_without_a_day_is_not_evaluated if {
	unsigned := {"op": "remove", "path": "/documents/3/signed_on"}

	us_installation.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({}), unsigned])
}

test_line_of_another_program_is_not_named if {
	other := [{"op": "add", "path": "/items/-", "value": _line(2, {"program": "coop"})}]

	us_installation.found == {_finding} with input as _request(other)
}

test_other_programs_alone_are_not_asked if {
	us_installation.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "coop"}])
}

test_exempt_line_is_not_asked if {
	us_installation.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_other_sites_need_none if {
	us_installation.found == set()
		with input as _request([{"op": "replace", "path": "/construction/flags", "value": ["weapons"]}])
	us_installation.found == set() with input as _request([{"op": "remove", "path": "/construction"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-06-02"})]),
	"outcome": {
		"construction.flags": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].program": "silent",
	},
}
