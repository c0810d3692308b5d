package rules.pko.bpc_case_test

import data.rules.pko.bpc_case
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "pko"},
	],
	patches,
))

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "bpc_loa", "clauses": ["program_code"]}, members),
}

_missing := {{
	"lines": [1],
	"message": "No letter of offer for building partner capacity is on file: send document bpc_loa with clause program_code.",
	"values": {},
}}

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
	bpc_case.found == _missing with input as _request([])
	bpc_case.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	bpc_case.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	bpc_case.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	bpc_case.found == set() with input as last
	bpc_case.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	bpc_case.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	bpc_case.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_paper_needs_the_program_code if {
	bare := _request([_paper({"signed_on": "2026-06-01", "clauses": ["items"]})])
	whole := _request([_paper({"signed_on": "2026-06-01", "clauses": ["items", "program_code"]})])

	bpc_case.found == _missing with input as bare
	bpc_case.found == set() with input as whole
}

test_other_program_is_clear if {
	bpc_case.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	bpc_case.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	bpc_case.found == set() with input as request
}
