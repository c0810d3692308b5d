package rules.teams.chief_of_mission_test

import data.rules.teams.chief_of_mission
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "Nothing shows that the chief of mission agrees to the team: send document chief_of_mission_concurrence.",
	"values": {},
}}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "chief_of_mission_concurrence"}, members),
}

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
	chief_of_mission.found == _missing with input as _request([])
	chief_of_mission.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	chief_of_mission.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	chief_of_mission.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	chief_of_mission.found == set() with input as last
	chief_of_mission.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	chief_of_mission.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	chief_of_mission.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_other_program_is_clear if {
	chief_of_mission.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	chief_of_mission.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	chief_of_mission.found == set() with input as request
}
