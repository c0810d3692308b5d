package rules.incle.instrument_test

import data.rules.incle.instrument
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	],
	patches,
))

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "incle_agreement"}, members),
}

_missing := {{
	"lines": [1],
	"message": "No agreement with the government obligates the INCLE money: send document incle_agreement.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_request_without_the_paper_lacks_it if {
	instrument.found == _missing with input as _request([])
	instrument.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	instrument.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	instrument.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	instrument.found == set() with input as last
	instrument.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	instrument.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	instrument.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_other_program_is_clear if {
	instrument.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	instrument.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	instrument.found == set() with input as request
}
