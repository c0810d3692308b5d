package rules.eda.six_findings_test

import data.rules.eda.six_findings
import data.testing

_finding(lines, clause) := {
	"lines": lines,
	"message": sprintf("Missing finding for the grant: %s. Record it (document eda_findings, clause %s).", [_words[clause], clause]),
	"values": {"clause": clause},
}

_words := {
	"eastern_mediterranean": "it keeps the balance in the Eastern Mediterranean",
	"existing_stock": "the articles come from existing stock",
	"grant_better_than_sale": "it is better than a sale",
	"no_industry_harm": "U.S. industry does not suffer",
	"no_procurement_money": "no money for procurement is spent",
	"no_readiness_harm": "readiness does not suffer",
}

_all := [clause | some clause, _ in _words]

_given(documents, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": "faa_516"},
		{"op": "replace", "path": "/documents", "value": documents},
	],
	patches,
))

_paper(clauses) := {"kind": "eda_findings", "signed_on": "2026-04-02", "clauses": clauses}

_but(clause) := [other | some other in _all; other != clause]

_unstated := {"op": "remove", "path": "/items/0/authority"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _given([_paper(_but("existing_stock"))], []),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"items[].authority": "unknown",
		"items[].program": "silent",
	},
}

test_grant_with_six_findings_is_clear if {
	six_findings.found == set() with input as _given([_paper(_all)], [])
}

test_each_finding_is_needed if {
	every clause in _all {
		six_findings.found == {_finding([1], clause)} with input as _given([_paper(_but(clause))], [])
	}
}

test_without_a_paper_six_are_missing if {
	missing := {_finding([1], clause) | some clause in _all}

	six_findings.found == missing with input as _given([], [])
	six_findings.found == missing with input as _given([object.union(_paper(_all), {"signed_on": "2026-06-02"})], [])
	six_findings.found == missing with input as _given([object.union(_paper(_all), {"expires_on": "2026-05-31"})], [])
}

test_several_papers_may_hold_them if {
	six_findings.found == set() with input as _given([_paper(_but("no_industry_harm")), _paper(["no_industry_harm"])], [])
}

test_paper_without_a_day_is_not_evaluated if {
	six_findings.found == {{"unknown": {"documents[0].signed_on"}}}
		with input as _given([object.remove(_paper(_all), ["signed_on"])], [])
}

test_line_without_authority_is_not_evaluated if {
	six_findings.found == {{"unknown": {"items[0].authority"}}} with input as _given([], [_unstated])
	six_findings.found == set() with input as _given([_paper(_all)], [_unstated])
}

test_sale_needs_none if {
	six_findings.found == set() with input as _given([], [{"op": "replace", "path": "/items/0/authority", "value": "aeca_21"}])
}

test_only_given_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(
		testing.clean.items[0],
		{"line": 2, "program": "eda", "authority": "aeca_21"},
	)}

	six_findings.found == {_finding([1], "existing_stock")}
		with input as _given([_paper(_but("existing_stock"))], [second])
}

test_grant_of_another_program_is_not_asked if {
	six_findings.found == set() with input as _given([], [{"op": "replace", "path": "/items/0/program", "value": "map"}])
}
