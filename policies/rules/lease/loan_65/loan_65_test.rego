package rules.lease.loan_65_test

import data.rules.lease.loan_65
import data.testing

_finding(recipient, outside) := {
	"lines": [1],
	"message": sprintf("A loan under AECA 65 is for cooperative research with a NATO member or ally, by agreement; not so here: %s.", [concat(", ", outside)]),
	"values": {"recipient": recipient, "outside": outside},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_to(country) := _replace("/parties/1/country", country)

_lent(patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "loan"),
		{"op": "add", "path": "/items/0/authority", "value": "aeca_65"},
		{"op": "add", "path": "/lease", "value": {"purpose": "cooperative_rd"}},
		_replace("/documents", [{"kind": "loan_agreement", "signed_on": "2026-04-02"}]),
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _lent([_to("SAU")]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].authority": "unknown",
		"items[].program": "silent",
		"lease.purpose": "fires",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_research_with_a_member_or_ally_is_clear if {
	every country in ["LTU", "AUS", "TWN"] {
		loan_65.found == set() with input as _lent([_to(country)])
	}
}

test_other_country_is_denied if {
	every country in ["CHE", "SAU"] {
		loan_65.found == {_finding(country, ["recipient"])} with input as _lent([_to(country)])
	}
}

test_ally_counts_from_its_first_day if {
	loan_65.found == set() with input as _lent([_to("COL"), _replace("/decision_date", "2026-06-01")])
	loan_65.found == {_finding("KEN", ["recipient"])}
		with input as _lent([_to("KEN"), _replace("/decision_date", "2024-06-23"), _replace("/documents/0/signed_on", "2024-01-01")])
	loan_65.found == set()
		with input as _lent([_to("KEN"), _replace("/decision_date", "2024-06-24"), _replace("/documents/0/signed_on", "2024-01-01")])
}

test_organization_is_no_country if {
	request := _lent([_remove("/parties/1/country"), {"op": "add", "path": "/parties/1/organization", "value": "NATO"}])

	loan_65.found == {_finding("NATO", ["recipient"])} with input as request
}

test_other_purpose_is_denied if {
	loan_65.found == {_finding("LTU", ["purpose"])} with input as _lent([_replace("/lease/purpose", "exercise")])
	loan_65.found == {_finding("LTU", ["purpose"])} with input as _lent([_remove("/lease")])
}

test_loan_without_agreement_is_denied if {
	loan_65.found == {_finding("LTU", ["agreement"])} with input as _lent([_remove("/documents/0")])
	loan_65.found == {_finding("LTU", ["agreement"])} with input as _lent([_replace("/documents/0/signed_on", "2026-06-02")])
}

test_agreement_without_a_day_is_not_evaluated if {
	loan_65.found == {{"unknown": {"documents[0].signed_on"}}} with input as _lent([_remove("/documents/0/signed_on")])
}

test_recipient_without_country_is_not_evaluated if {
	loan_65.found == {{"unknown": {"parties[1].country"}}} with input as _lent([_remove("/parties/1/country")])
}

test_transfer_asks_for_the_country_alone if {
	passed_on := [_replace("/phase", "transfer"), _replace("/kind", "sale"), _remove("/lease"), _remove("/documents/0")]

	loan_65.found == set() with input as _lent(passed_on)
	loan_65.found == {_finding("CHE", ["recipient"])} with input as _lent(array.concat(passed_on, [_to("CHE")]))
	loan_65.found == set() with input as _lent(array.concat(passed_on, [_to("CHE")])) with data.lib.lines.exempt as {1}
}

test_line_without_authority_is_not_evaluated if {
	loan_65.found == {{"unknown": {"items[0].authority"}}} with input as _lent([_to("CHE"), _remove("/items/0/authority")])
	loan_65.found == set() with input as _lent([_remove("/items/0/authority")])
}

test_other_loan_or_program_is_not_asked if {
	loan_65.found == set() with input as _lent([_to("CHE"), _replace("/items/0/authority", "faa_503")])
	loan_65.found == set() with input as _lent([_to("CHE"), _replace("/items/0/program", "lease")])
}
