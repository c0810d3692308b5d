package rules.teams.leave_behind_test

import data.rules.teams.leave_behind
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 4, "tasks": ["train"], "flags": ["leaves_items"]}},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "The team leaves items with the host: send the sale, grant or lease papers (document leave_behind_authority).",
	"values": {},
}}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "leave_behind_authority"}, members),
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
	leave_behind.found == _missing with input as _request([])
	leave_behind.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	leave_behind.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	leave_behind.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	leave_behind.found == set() with input as last
	leave_behind.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	leave_behind.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	leave_behind.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_later_transfer_needs_it_too if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	leave_behind.found == _missing with input as request
}

test_exempt_line_is_not_asked if {
	leave_behind.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_team_that_leaves_nothing_is_clear if {
	leave_behind.found == set() with input as _request([{"op": "replace", "path": "/team/flags", "value": ["contractors"]}])
	leave_behind.found == set() with input as _request([{"op": "remove", "path": "/team/flags"}])
	leave_behind.found == set() with input as _request([{"op": "remove", "path": "/team"}])
}

test_other_program_is_clear if {
	leave_behind.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	leave_behind.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}
