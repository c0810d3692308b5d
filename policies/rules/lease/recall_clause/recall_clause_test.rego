package rules.lease.recall_clause_test

import data.rules.lease.recall_clause
import data.testing

_missing := {
	"lines": [1],
	"message": "No lease on file lets the United States end it and have the articles back at any time (document lease, clause recall).",
	"values": {},
}

_leased(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/documents", "value": [{
			"kind": "lease",
			"signed_on": "2026-04-02",
			"clauses": ["no_transfer", "recall"],
		}]},
		{"op": "add", "path": "/lease", "value": {"term_months": 6, "rent": "full_cost"}},
	],
	patches,
))

_without := {"op": "remove", "path": "/documents/0/clauses/1"}

_set(member, value) := {"op": "add", "path": sprintf("/documents/0/%s", [member]), "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased([_without]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "silent",
	},
}

test_lease_with_the_clause_is_clear if {
	recall_clause.found == set() with input as _leased([])
}

test_lease_without_the_clause_is_held if {
	recall_clause.found == {_missing} with input as _leased([_without])
	recall_clause.found == {_missing} with input as _leased([{"op": "remove", "path": "/documents/0/clauses"}])
}

test_no_lease_on_file_is_held if {
	recall_clause.found == {_missing} with input as _leased([{"op": "remove", "path": "/documents/0"}])
	recall_clause.found == {_missing} with input as _leased([_set("kind", "loa")])
	recall_clause.found == {_missing} with input as _leased([_set("signed_on", "2026-06-02")])
	recall_clause.found == {_missing} with input as _leased([_set("expires_on", "2026-05-31")])
}

test_lease_counts_from_its_signature_to_its_expiry if {
	recall_clause.found == set() with input as _leased([_set("signed_on", "2026-06-01"), _set("expires_on", "2026-06-01")])
}

test_lease_without_a_day_is_not_evaluated if {
	recall_clause.found == {{"unknown": {"documents[0].signed_on"}}} with input as _leased([{"op": "remove", "path": "/documents/0/signed_on"}])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	recall_clause.found == {_missing} with input as _leased([_without, second])
	recall_clause.found == set() with input as _leased([_without, other])
}
