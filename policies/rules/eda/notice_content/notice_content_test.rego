package rules.eda.notice_content_test

import data.rules.eda.notice_content
import data.testing

_finding(missing) := {
	"lines": [1],
	"message": sprintf("The notice to Congress lacks: %s. Complete it (document eda_notice, field documents[].clauses).", [concat(", ", missing)]),
	"values": {"missing": missing},
}

_all := ["industry", "purpose_and_prior", "readiness", "values"]

_excess(documents, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "replace", "path": "/documents", "value": documents},
	],
	patches,
))

_paper(clauses) := {"kind": "eda_notice", "signed_on": "2026-04-02", "clauses": clauses}

_insignificant := {"op": "replace", "path": "/items/0/sme", "value": false}

_unmarked := {"op": "remove", "path": "/items/0/sme"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess([_paper(["industry"])], []),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"items[].sme": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
	},
}

test_notice_with_all_elements_is_clear if {
	notice_content.found == set() with input as _excess([_paper(_all)], [])
}

test_each_element_is_needed if {
	every clause in _all {
		notice_content.found == {_finding([clause])} with input as _excess([_paper([other | some other in _all; other != clause])], [])
	}
}

test_without_a_notice_all_is_missing if {
	notice_content.found == {_finding(_all)} with input as _excess([], [])
	notice_content.found == {_finding(_all)} with input as _excess([object.union(_paper(_all), {"signed_on": "2026-06-02"})], [])
}

test_notice_without_a_day_is_not_evaluated if {
	notice_content.found == {{"unknown": {"documents[0].signed_on"}}}
		with input as _excess([object.remove(_paper(_all), ["signed_on"])], [])
}

test_articles_that_are_not_notified_need_none if {
	notice_content.found == set() with input as _excess([], [_insignificant])
	notice_content.found == set() with input as _excess([], [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_articles_at_the_level_need_one if {
	cost := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 7000000}

	notice_content.found == {_finding(_all)} with input as _excess([], [_insignificant, cost])
}

test_articles_that_may_be_notified_are_not_evaluated if {
	notice_content.found == {{"unknown": {"items[0].sme"}}} with input as _excess([], [_unmarked])
	notice_content.found == set() with input as _excess([_paper(_all)], [_unmarked])
}
