package rules.dcs.dsp83_government_test

import data.rules.dcs.dsp83_government
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "DDTC asks for the signature of the government of the destination: attach it (document dsp83_government).",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_dcs(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _add("/dcs", {"flags": ["government_dsp83_required"]})],
	patches,
))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paper(members) := _add("/documents/-", object.union({"kind": "dsp83_government", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"dcs.flags": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_signature_that_is_asked_for_is_needed if {
	dsp83_government.found == {_missing([1])} with input as _dcs([])
}

test_nothing_is_needed_where_it_is_not_asked_for if {
	dsp83_government.found == set() with input as _dcs([_replace("/dcs/flags", ["sold_to_armed_forces"])])
	dsp83_government.found == set() with input as _dcs([_remove("/dcs")])
}

test_form_of_the_others_is_not_enough if {
	dsp83_government.found == {_missing([1])} with input as _dcs([_paper({"kind": "dsp83"})])
}

test_exempt_line_is_clear if {
	dsp83_government.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	dsp83_government.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_paper_on_file_is_enough if {
	dsp83_government.found == set() with input as _dcs([_paper({})])
	dsp83_government.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	dsp83_government.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	dsp83_government.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	dsp83_government.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	dsp83_government.found == {_missing([1])} with input as _dcs([_second({})])
	dsp83_government.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	dsp83_government.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
