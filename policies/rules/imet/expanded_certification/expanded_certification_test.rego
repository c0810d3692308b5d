package rules.imet.expanded_certification_test

import data.rules.imet.expanded_certification
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"flags": ["expanded_imet"]}},
	],
	patches,
))

_finding(day) := {
	"lines": [1],
	"message": sprintf(
		"The course is claimed as expanded IMET: send its certification, signed on or after %s and not expired (document expanded_imet_certification).",
		[day],
	),
	"values": {"signed_from": day},
}

_missing := {_finding("2021-06-01")}

_paper(members) := {
	"op": "add", "path": "/documents/-",
	"value": object.union({"kind": "expanded_imet_certification"}, members),
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper({"signed_on": "2026-05-01", "expires_on": "2026-05-31"})]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"training.flags": "unknown",
	},
}

test_request_without_the_paper_lacks_it if {
	expanded_certification.found == _missing with input as _request([])
	expanded_certification.found == _missing with input as _request([{"op": "remove", "path": "/documents"}])
}

test_paper_on_file_is_enough if {
	expanded_certification.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
	expanded_certification.found == _missing with input as _request([_paper({"signed_on": "2026-06-02"})])
}

test_paper_counts_to_its_last_day if {
	last := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-06-01"})])
	after := _request([_paper({"signed_on": "2026-01-01", "expires_on": "2026-05-31"})])

	expanded_certification.found == set() with input as last
	expanded_certification.found == _missing with input as after
}

test_day_of_signature_is_needed if {
	expanded_certification.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper({})])
}

test_one_paper_on_file_decides if {
	expanded_certification.found == set() with input as _request([_paper({}), _paper({"signed_on": "2026-06-01"})])
}

test_certification_is_good_for_five_years if {
	expanded_certification.found == set() with input as _request([_paper({"signed_on": "2021-06-01"})])
	expanded_certification.found == _missing with input as _request([_paper({"signed_on": "2021-05-31"})])
	expanded_certification.found == _missing with input as _request([_paper({"signed_on": "2021-05-31", "expires_on": "2026-12-31"})])
}

test_without_a_limit_only_the_same_day_counts if {
	expanded_certification.found == {_finding("2026-06-01")} with input as _request([_paper({"signed_on": "2026-05-31"})])
		with data.tables.limits.entries as []
	expanded_certification.found == set() with input as _request([_paper({"signed_on": "2026-06-01"})])
		with data.tables.limits.entries as []
}

test_other_course_is_clear if {
	expanded_certification.found == set() with input as _request([{"op": "replace", "path": "/training/flags", "value": ["article_related"]}])
}

test_flags_of_the_training_are_needed if {
	expanded_certification.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training/flags"}])
	expanded_certification.found == set() with input as _request([{"op": "remove", "path": "/training/flags"}, _paper({"signed_on": "2026-06-01"})])
}

test_other_program_is_clear if {
	expanded_certification.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	expanded_certification.found == _missing with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	expanded_certification.found == set() with input as request
}
