package rules.dcs.licence_test

import data.rules.dcs.licence
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "No licence or agreement is on file and no exemption is claimed: attach it before anything leaves (document export_licence).",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_dcs(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _replace("/phase", "export"), _replace("/kind", "new")],
	patches,
))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_paper(members) := _add("/documents/-", object.union({"kind": "export_licence", "signed_on": "2026-06-01"}, members))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _dcs([]),
	"outcome": {
		"claims": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_export_without_licence_is_held_at_release if {
	licence.found == {_missing([1])} with input as _dcs([])
	licence.rule.due_at_release == ["export"]
}

test_claimed_exemption_needs_none if {
	every claim in ["126.5(b)", "126.7", "123.17"] {
		licence.found == set() with input as _dcs([_add("/claims", [claim])])
	}
}

test_other_claims_are_no_exemption if {
	every claim in ["126.1(t)", "126.1 (t)", "faa_505f_waiver", "none", "exempt"] {
		licence.found == {_missing([1])} with input as _dcs([_add("/claims", [claim])])
	}
}

test_transfer_is_not_asked if {
	licence.found == set() with input as _dcs([_replace("/phase", "transfer"), _replace("/kind", "sale")])
}

test_paper_on_file_is_enough if {
	licence.found == set() with input as _dcs([_paper({})])
	licence.found == set() with input as _dcs([_paper({"expires_on": "2026-06-01"})])
}

test_paper_that_expired_or_is_signed_later_is_none if {
	licence.found == {_missing([1])} with input as _dcs([_paper({"expires_on": "2026-05-31"})])
	licence.found == {_missing([1])} with input as _dcs([_paper({"signed_on": "2026-06-02"})])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _dcs([_paper({}), _remove("/documents/3/signed_on")])

	licence.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_of_another_program_is_not_named if {
	licence.found == {_missing([1])} with input as _dcs([_second({})])
	licence.found == {_missing([1])} with input as _dcs([_second({}), _remove("/items/1/program")])
	licence.found == set() with input as _dcs([_replace("/items/0/program", "fms")])
}
