package rules.fmf.loan_terms_test

import data.rules.fmf.loan_terms
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_loan"},
		{"op": "add", "path": "/financing", "value": {"loan_term_months": 145, "interest_bp": 500}},
	],
	patches,
))

_finding(lines, months, interest) := _told(lines, 144, 500, {"loan_term_months": months, "interest_bp": interest})

_told(lines, max_months, min_bp, terms) := {
	"lines": lines,
	"message": sprintf(
		"The loan runs longer than %d months or bears less than %d basis points: name the law that allows it (document loan_authority).",
		[max_months, min_bp],
	),
	"values": object.union(terms, {"max_months": max_months, "min_interest_bp": min_bp}),
}

_terms(months, interest) := {"op": "replace", "path": "/financing", "value": {"loan_term_months": months, "interest_bp": interest}}

_only(terms) := {"op": "replace", "path": "/financing", "value": terms}

test_one_month_more_needs_a_law if {
	loan_terms.found == {_finding([1], 145, 500)} with input as _request([])
}

test_one_basis_point_less_needs_a_law if {
	loan_terms.found == {_finding([1], 144, 499)} with input as _request([_terms(144, 499)])
}

test_limits_themselves_are_within_the_terms if {
	loan_terms.found == set() with input as _request([_terms(144, 500)])
}

test_loan_without_a_term_is_not_evaluated if {
	loan_terms.found == {{"unknown": {"financing.loan_term_months"}}} with input as _request([_only({"interest_bp": 500})])
	loan_terms.found == {_told([1], 144, 500, {"interest_bp": 499})} with input as _request([_only({"interest_bp": 499})])
}

test_loan_without_a_rate_is_not_evaluated if {
	loan_terms.found == {{"unknown": {"financing.interest_bp"}}} with input as _request([_only({"loan_term_months": 144})])
	loan_terms.found == {_told([1], 144, 500, {"loan_term_months": 145})} with input as _request([_only({"loan_term_months": 145})])
}

test_loan_without_terms_is_not_evaluated if {
	loan_terms.found == {{"unknown": {"financing.interest_bp", "financing.loan_term_months"}}}
		with input as _request([{"op": "remove", "path": "/financing"}])
}

test_terms_do_not_matter_beside_the_law if {
	loan_terms.found == set() with input as _request([_paper, {"op": "remove", "path": "/financing"}])
}

test_free_loan_needs_a_law if {
	loan_terms.found == {_finding([1], 0, 0)} with input as _request([_terms(0, 0)])
}

test_grant_has_no_terms if {
	loan_terms.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "fmf_grant"}])
}

test_line_of_a_grant_is_not_named if {
	grant := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "funding": "fmf_grant"})}

	loan_terms.found == {_finding([1], 145, 500)} with input as _request([grant])
}

test_without_limits_no_loan_passes if {
	loan_terms.found == {_told([1], 0, 1000000, {"loan_term_months": 1, "interest_bp": 999999})} with input as _request([_terms(1, 999999)])
		with data.tables.limits.entries as []
}

test_paper_on_file_is_enough if {
	loan_terms.found == set() with input as _request([_paper])
}

test_paper_counts_from_its_signature_to_its_last_day if {
	loan_terms.found == set() with input as _request([_paper, _signed("2026-06-01"), _expires("2026-06-01")])
	loan_terms.found == {_finding([1], 145, 500)} with input as _request([_paper, _signed("2026-06-02")])
	loan_terms.found == {_finding([1], 145, 500)} with input as _request([_paper, _expires("2026-05-31")])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	loan_terms.found == {{"unknown": {"documents[3].signed_on"}}} with input as _request([_paper, {"op": "remove", "path": "/documents/3/signed_on"}])
}

test_other_paper_is_not_enough if {
	loan_terms.found == {_finding([1], 145, 500)} with input as _request([_paper, {"op": "replace", "path": "/documents/3/kind", "value": "lor"}])
}

_paper := {"op": "add", "path": "/documents/-", "value": {"kind": "loan_authority", "signed_on": "2026-04-02"}}

_signed(day) := {"op": "replace", "path": "/documents/3/signed_on", "value": day}

_expires(day) := {"op": "add", "path": "/documents/3/expires_on", "value": day}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	loan_terms.found == {_finding([1], 145, 500)} with input as _request([other])
}

test_request_without_financing_is_clear if {
	loan_terms.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	loan_terms.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	loan_terms.found == {_finding([1, 2], 145, 500)} with input as request
}

test_later_transfer_is_not_asked if {
	loan_terms.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_paper, _expires("2026-05-31")]),
	"outcome": {
		"documents[].expires_on": "silent",
		"documents[].signed_on": "fires",
		"financing.interest_bp": "fires",
		"financing.loan_term_months": "unknown",
		"items[].funding": "silent",
	},
}
