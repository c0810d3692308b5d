package rules.dcs.exemption_instrument_test

import data.rules.dcs.exemption_instrument
import data.testing

_missing(claim) := {
	"lines": [1],
	"message": "126.4 or 126.6 is claimed without its paper: attach the letter of offer (loa) or the transfer authority (usg_exemption_statement).",
	"values": {"exemptions": {claim}},
}

_export(claim, patches) := testing.request(array.concat(
	[_replace("/phase", "export"), _replace("/kind", "new"), _add("/claims", [claim])],
	patches,
))

_paper(kind, members) := _add("/documents/-", object.union({"kind": kind, "signed_on": "2026-06-01"}, members))

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _export("126.4(a)(3)", []),
	"outcome": {
		"claims": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "unknown",
	},
}

test_claimed_paragraph_needs_its_paper if {
	every claim in ["126.4", "126.4(a)(3)", "126.6", "126.6(c)"] {
		exemption_instrument.found == {_missing(claim)} with input as _export(claim, [])
	}
}

test_other_claims_need_none if {
	every claim in ["126.5", "126.7", "126.16", "126.1(t)"] {
		exemption_instrument.found == set() with input as _export(claim, [])
	}
	exemption_instrument.found == set() with input as _export("126.6", [_remove("/claims")])
}

test_either_paper_is_enough if {
	every kind in ["loa", "usg_exemption_statement"] {
		exemption_instrument.found == set() with input as _export("126.6", [_paper(kind, {})])
		exemption_instrument.found == set() with input as _export("126.6", [_paper(kind, {"expires_on": "2026-06-01"})])
		exemption_instrument.found == {_missing("126.6")} with input as _export("126.6", [_paper(kind, {"expires_on": "2026-05-31"})])
	}
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _export("126.6", [_paper("loa", {}), _remove("/documents/3/signed_on")])

	exemption_instrument.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_only_what_the_government_furnishes_is_named if {
	exemption_instrument.found == {_missing("126.6")} with input as _export("126.6", [_second({"program": "dcs"})])
	exemption_instrument.found == set() with input as _export("126.6", [_replace("/items/0/program", "dcs")])
}

test_line_without_program_is_not_evaluated if {
	exemption_instrument.found == {{"unknown": {"items[0].program"}}} with input as _export("126.6", [_remove("/items/0/program")])
}

test_transfer_is_not_asked if {
	exemption_instrument.found == set() with input as _export("126.6", [_replace("/phase", "transfer"), _replace("/kind", "sale")])
}
