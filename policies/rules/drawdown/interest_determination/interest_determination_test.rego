package rules.drawdown.interest_determination_test

import data.rules.drawdown.interest_determination
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
	{"authority": "faa_506a2"},
	members,
])

_request(patches) := _export(array.concat(
	array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], []),
	patches,
))

_finding := {
	"lines": [1],
	"message": "Attach the determination that the drawdown is in the national interest.",
	"values": {},
}

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union(
	{"kind": "drawdown_determination", "clauses": ["national_interest"], "signed_by": "Responsible official", "signed_on": "2026-06-01"},
	members,
)}

test_without_the_paper_it_is_asked_for if {
	interest_determination.found == {_finding} with input as _request([])
}

test_paper_on_file_is_enough if {
	interest_determination.found == set() with input as _request([_paper({})])
}

test_paper_signed_later_or_expired_is_none if {
	interest_determination.found == {_finding} with input as _request([_paper({"signed_on": "2026-06-02"})])
	interest_determination.found == {_finding} with input as _request([_paper({"expires_on": "2026-05-31"})])
	interest_determination.found == set() with input as _request([_paper({"expires_on": "2026-06-01"})])
}

test_paper_without_a_day_is_not_evaluated if {
	unsigned := {"op": "remove", "path": "/documents/3/signed_on"}

	interest_determination.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({}), unsigned])
}

test_line_of_another_program_is_not_named if {
	other := [{"op": "add", "path": "/items/-", "value": _line(2, {"program": "coop"})}]

	interest_determination.found == {_finding} with input as _request(other)
}

test_other_programs_alone_are_not_asked if {
	interest_determination.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "coop"}])
}

test_exempt_line_is_not_asked if {
	interest_determination.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_each_clause_must_be_in_it if {
	clauses := ["national_interest"]
	every clause in clauses {
		kept := [other | some other in clauses; other != clause]
		interest_determination.found == {_finding} with input as _request([_paper({"clauses": kept})])
	}
}

test_another_authority_needs_none if {
	interest_determination.found == set()
		with input as _request([{"op": "replace", "path": "/items/0/authority", "value": "faa_506a1"}])
}

test_authority_that_is_not_given_is_not_evaluated if {
	without := {"op": "remove", "path": "/items/0/authority"}

	interest_determination.found == {{"unknown": {"items[0].authority"}}} with input as _request([without])
	interest_determination.found == set() with input as _request([without, _paper({})])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-06-02"})]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].authority": "unknown",
		"items[].program": "silent",
	},
}
