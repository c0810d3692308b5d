package rules.lease.rent_exemption_basis_test

import data.rules.lease.rent_exemption_basis
import data.testing

_finding(rent, purpose) := {
	"lines": [1],
	"message": sprintf(
		"Rent is %s for purpose %s, and nothing on file shows the basis: attach it (document rent_exemption_basis) or charge full cost.",
		[rent, purpose],
	),
	"values": {"rent": rent, "purpose": purpose},
}

_leased(rent, purpose, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/lease", "value": {"rent": rent, "purpose": purpose}},
	],
	patches,
))

_paper(members) := {"op": "add", "path": "/documents/-", "value": object.union({"kind": "rent_exemption_basis"}, members)}

_basis := _paper({"signed_on": "2026-04-02"})

_remove(path) := {"op": "remove", "path": path}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("exempt_purpose", "cooperative_rd", []),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
		"lease.purpose": "fires",
		"lease.rent": "silent",
	},
}

test_relief_without_a_basis_is_held if {
	every rent in ["exempt_purpose", "depreciation_waived", "reciprocal"] {
		rent_exemption_basis.found == {_finding(rent, "cooperative_rd")} with input as _leased(rent, "cooperative_rd", [])
	}
}

test_basis_on_file_is_enough if {
	every purpose in ["cooperative_rd", "exercise", "communications_interface"] {
		rent_exemption_basis.found == set() with input as _leased("exempt_purpose", purpose, [_basis])
	}
	every rent in ["depreciation_waived", "reciprocal"] {
		rent_exemption_basis.found == set() with input as _leased(rent, "operational", [_basis])
	}
}

test_basis_counts_from_its_signature_to_its_expiry if {
	rent_exemption_basis.found == set()
		with input as _leased("reciprocal", "exercise", [_paper({"signed_on": "2026-06-01", "expires_on": "2026-06-01"})])
	rent_exemption_basis.found == {_finding("reciprocal", "exercise")}
		with input as _leased("reciprocal", "exercise", [_paper({"signed_on": "2026-06-02"})])
	rent_exemption_basis.found == {_finding("reciprocal", "exercise")}
		with input as _leased("reciprocal", "exercise", [_paper({"signed_on": "2026-04-02", "expires_on": "2026-05-31"})])
}

test_basis_without_a_day_is_not_evaluated if {
	rent_exemption_basis.found == {{"unknown": {"documents[3].signed_on"}}}
		with input as _leased("exempt_purpose", "exercise", [_paper({})])
}

test_other_purpose_has_no_basis if {
	rent_exemption_basis.found == {_finding("exempt_purpose", "operational")}
		with input as _leased("exempt_purpose", "operational", [_basis])
	rent_exemption_basis.found == {_finding("exempt_purpose", "not stated")}
		with input as _leased("exempt_purpose", "operational", [_basis, _remove("/lease/purpose")])
}

test_full_cost_needs_none if {
	rent_exemption_basis.found == set() with input as _leased("full_cost", "operational", [])
	rent_exemption_basis.found == set() with input as _leased("full_cost", "operational", [_remove("/lease/rent")])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	rent_exemption_basis.found == {_finding("reciprocal", "exercise")} with input as _leased("reciprocal", "exercise", [second])
	rent_exemption_basis.found == set() with input as _leased("reciprocal", "exercise", [other])
}
