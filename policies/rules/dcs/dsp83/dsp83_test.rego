package rules.dcs.dsp83_test

import data.rules.dcs.dsp83
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "Significant or classified items: attach form DSP-83, signed by consignee, end user and applicant (document dsp83).",
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

_paper(members) := _add("/documents/-", object.union({"kind": "dsp83", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
	},
}

test_significant_equipment_needs_the_form if {
	dsp83.found == {_missing([1])} with input as _dcs([])
	dsp83.found == {_missing([1])} with input as _dcs([_replace("/items/0/sme", false), _replace("/items/0/flags", ["usml_asterisk"])])
}

test_classified_items_need_it_data_too if {
	every type in ["article", "technical_data"] {
		request := _dcs([
			_replace("/items/0/type", type),
			_replace("/items/0/sme", false),
			_replace("/items/0/classification", "CONFIDENTIAL"),
		])

		dsp83.found == {_missing([1])} with input as request
	}
}

test_other_items_need_none if {
	dsp83.found == set() with input as _dcs([_replace("/items/0/sme", false)])
}

test_only_such_lines_are_named if {
	dsp83.found == {_missing([1])} with input as _dcs([_second({"program": "dcs", "sme": false})])
}

test_line_that_may_be_significant_is_not_evaluated if {
	every field in ["flags", "classification"] {
		request := _dcs([_replace("/items/0/sme", false), _remove(sprintf("/items/0/%s", [field]))])

		dsp83.found == {{"unknown": {sprintf("items[0].%s", [field])}}} with input as request
	}
}

test_exempt_line_is_clear if {
	dsp83.found == set() with input as _dcs([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	dsp83.found == set() with input as _dcs([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_paper_on_file_is_enough if {
	dsp83.found == set() with input as _dcs([_paper({})])
	dsp83.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	dsp83.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	dsp83.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	dsp83.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	dsp83.found == {_missing([1])} with input as _dcs([_second({})])
	dsp83.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	dsp83.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
