package rules.teams.contractors_test

import data.rules.teams.contractors
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 4, "tasks": ["train"], "flags": ["contractors"]}},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "The team has contractors and no cover for what they teach: send document export_licence or contractor_authority.",
	"values": {},
}}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "export_licence"}, members),
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"team.flags": "silent",
	},
}

test_request_without_the_paper_lacks_it if {
	contractors.found == _missing with input as _request([])
	contractors.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	contractors.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	contractors.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	contractors.found == set() with input as last
	contractors.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	contractors.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	contractors.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_authority_of_the_contractor_is_cover_too if {
	contractors.found == set() with input as _request([_paper({"kind": "contractor_authority", "signed_on": "2026-06-01"})])
}

test_team_without_contractors_is_clear if {
	contractors.found == set() with input as _request([{"op": "replace", "path": "/team/flags", "value": ["assigned_515"]}])
	contractors.found == set() with input as _request([{"op": "remove", "path": "/team/flags"}])
	contractors.found == set() with input as _request([{"op": "remove", "path": "/team"}])
}

test_paper_does_not_matter_for_a_team_without_contractors if {
	contractors.found == set() with input as _request([_paper({}), {"op": "remove", "path": "/team/flags"}])
}

test_other_program_is_clear if {
	contractors.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	contractors.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	contractors.found == set() with input as request
}
