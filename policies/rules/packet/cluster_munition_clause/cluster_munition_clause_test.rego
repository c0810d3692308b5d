package rules.packet.cluster_munition_clause_test

import data.rules.packet.cluster_munition_clause
import data.testing

_missing := {
	"lines": [1],
	"message": "No agreement limits the use of the cluster munitions: put the clause cluster_use into it (document loa, eua or agreement_505).",
	"values": {"limit_bp": 100},
}

_cluster(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["cluster_munition"]},
		{"op": "add", "path": "/items/0/measures", "value": {"uxo_bp": 100}},
	],
	patches,
))

_clause := {"op": "add", "path": "/documents/1/clauses/-", "value": "cluster_use"}

_no_rate := {"op": "remove", "path": "/items/0/measures"}

_no_flags := {"op": "remove", "path": "/items/0/flags"}

test_munitions_at_the_allowed_rate_need_the_clause if {
	cluster_munition_clause.found == {_missing} with input as _cluster([])
}

test_munitions_above_the_rate_are_another_question if {
	request := _cluster([{"op": "replace", "path": "/items/0/measures/uxo_bp", "value": 101}])

	cluster_munition_clause.found == set() with input as request
}

test_first_provision_needs_it_too if {
	request := _cluster([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	cluster_munition_clause.found == {_missing} with input as request
}

test_each_agreement_may_carry_the_clause if {
	every kind in ["loa", "eua", "agreement_505"] {
		request := _cluster([_clause, {"op": "replace", "path": "/documents/1/kind", "value": kind}])

		cluster_munition_clause.found == set() with input as request
	}
}

test_clause_in_another_paper_does_not_count if {
	request := _cluster([_clause, {"op": "replace", "path": "/documents/1/kind", "value": "lor"}])

	cluster_munition_clause.found == {_missing} with input as request
}

test_agreement_without_day_of_signature_is_not_evaluated if {
	request := _cluster([_clause, {"op": "remove", "path": "/documents/1/signed_on"}])

	cluster_munition_clause.found == {{"unknown": {"documents[1].signed_on"}}} with input as request
}

test_munitions_of_unknown_rate_are_not_evaluated if {
	cluster_munition_clause.found == {{"unknown": {"items[0].measures.uxo_bp"}}} with input as _cluster([_no_rate])
}

test_rate_does_not_matter_beside_the_clause if {
	cluster_munition_clause.found == set() with input as _cluster([_no_rate, _clause])
}

test_line_without_flags_is_not_evaluated if {
	cluster_munition_clause.found == {{"unknown": {"items[0].flags"}}} with input as _cluster([_no_rate, _no_flags])
}

test_flags_do_not_matter_above_the_rate if {
	request := _cluster([_no_flags, {"op": "replace", "path": "/items/0/measures/uxo_bp", "value": 101}])

	cluster_munition_clause.found == set() with input as request
}

test_other_items_need_no_clause if {
	cluster_munition_clause.found == set() with input as testing.request([])
}

test_line_outside_the_munitions_list_needs_none if {
	request := _cluster([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	cluster_munition_clause.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _cluster([]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].flags": "unknown",
		"items[].measures.uxo_bp": "unknown",
		"items[].program": "fires",
	},
}
