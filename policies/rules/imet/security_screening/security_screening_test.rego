package rules.imet.security_screening_test

import data.rules.imet.security_screening
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "No screening of the student is on file: send document security_screening with clauses base_access and firearms_limits.",
	"values": {},
}}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "security_screening", "clauses": ["base_access", "firearms_limits"]}, members),
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_request_without_the_paper_lacks_it if {
	security_screening.found == _missing with input as _request([])
	security_screening.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	security_screening.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	security_screening.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	security_screening.found == set() with input as last
	security_screening.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	security_screening.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	security_screening.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_each_clause_is_asked if {
	every clause in ["base_access", "firearms_limits"] {
		other := [other | some other in ["base_access", "firearms_limits"]; other != clause]

		security_screening.found == _missing with input as _request([_paper({"signed_on": "2026-06-01", "clauses": other})])
	}
}

test_two_papers_do_not_make_one if {
	security_screening.found == _missing with input as _request([
		_paper({"signed_on": "2026-06-01", "clauses": ["base_access"]}),
		_paper({"signed_on": "2026-06-01", "clauses": ["firearms_limits"]}),
	])
}

test_other_program_is_clear if {
	security_screening.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	security_screening.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	security_screening.found == set() with input as request
}
