package rules.imet.sensitive_packet_test

import data.rules.imet.sensitive_packet
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"flags": ["first_for_unit", "sensitive_or_lethal"]}},
	],
	patches,
))

_missing := {{
	"lines": [1],
	"message": "First sensitive or lethal training of the unit: send document sensitive_training_packet with clauses description, unit, rationale and chief_of_mission.",
	"values": {},
}}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "sensitive_training_packet", "clauses": ["description", "unit", "rationale", "chief_of_mission"]}, members),
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"training.flags": "unknown",
	},
}

test_request_without_the_paper_lacks_it if {
	sensitive_packet.found == _missing with input as _request([])
	sensitive_packet.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	sensitive_packet.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	sensitive_packet.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	sensitive_packet.found == set() with input as last
	sensitive_packet.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	sensitive_packet.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	sensitive_packet.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_each_clause_is_asked if {
	every clause in ["description", "unit", "rationale", "chief_of_mission"] {
		other := [other | some other in ["description", "unit", "rationale", "chief_of_mission"]; other != clause]

		sensitive_packet.found == _missing with input as _request([_paper({"signed_on": "2026-06-01", "clauses": other})])
	}
}

test_two_papers_do_not_make_one if {
	sensitive_packet.found == _missing with input as _request([
		_paper({"signed_on": "2026-06-01", "clauses": ["description"]}),
		_paper({"signed_on": "2026-06-01", "clauses": ["unit", "rationale", "chief_of_mission"]}),
	])
}

test_both_flags_are_needed_to_fire if {
	every flags in [["first_for_unit"], ["sensitive_or_lethal"], []] {
		sensitive_packet.found == set() with input as _request([{"op": "replace", "path": "/training/flags", "value": flags}])
	}
}

test_flags_of_the_training_are_needed if {
	sensitive_packet.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training/flags"}])
	sensitive_packet.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training"}])
}

test_team_is_asked_too if {
	sensitive_packet.found == _missing with input as _request([{"op": "replace", "path": "/items/0/program", "value": "teams"}])
}

test_flags_do_not_matter_beside_the_packet if {
	sensitive_packet.found == set() with input as _request([_paper({"signed_on": "2026-06-01"}), {"op": "remove", "path": "/training/flags"}])
}

test_other_program_is_clear if {
	sensitive_packet.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	sensitive_packet.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	sensitive_packet.found == set() with input as request
}
