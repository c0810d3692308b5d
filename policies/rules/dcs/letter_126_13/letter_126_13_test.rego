package rules.dcs.letter_126_13_test

import data.rules.dcs.letter_126_13
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "The letter on eligibility under 22 CFR 126.13 is not on file: attach it, signed by a responsible official (document letter_126_13).",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_dcs(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs")],
	patches,
))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paper(members) := _add("/documents/-", object.union({"kind": "letter_126_13", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_every_kind_that_needs_approval_needs_it if {
	every kind in ["sale", "grant", "temporary", "mro", "disposal", "change_of_end_use", "data_release"] {
		letter_126_13.found == {_missing([1])} with input as _dcs([_replace("/kind", kind)])
	}
}

test_way_back_to_the_united_states_needs_none if {
	every kind in ["return_to_us", "repair_exchange"] {
		letter_126_13.found == set() with input as _dcs([_replace("/kind", kind)])
	}
}

test_exempt_line_is_clear if {
	letter_126_13.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	letter_126_13.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_paper_on_file_is_enough if {
	letter_126_13.found == set() with input as _dcs([_paper({})])
	letter_126_13.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	letter_126_13.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	letter_126_13.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	letter_126_13.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	letter_126_13.found == {_missing([1])} with input as _dcs([_second({})])
	letter_126_13.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	letter_126_13.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
