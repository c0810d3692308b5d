package rules.lease.cost_recovery_test

import data.rules.lease.cost_recovery
import data.testing

_missing := {
	"lines": [1],
	"message": "No lease on file makes the lessee pay all costs: rent, restoration and loss (document lease, clause full_cost).",
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
			"clauses": ["no_transfer", "full_cost"],
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
		"lease.rent": "fires",
	},
}

test_lease_with_the_clause_is_clear if {
	cost_recovery.found == set() with input as _leased([])
}

test_lease_without_the_clause_is_held if {
	cost_recovery.found == {_missing} with input as _leased([_without])
	cost_recovery.found == {_missing} with input as _leased([{"op": "remove", "path": "/documents/0/clauses"}])
}

test_no_lease_on_file_is_held if {
	cost_recovery.found == {_missing} with input as _leased([{"op": "remove", "path": "/documents/0"}])
	cost_recovery.found == {_missing} with input as _leased([_set("kind", "loa")])
	cost_recovery.found == {_missing} with input as _leased([_set("signed_on", "2026-06-02")])
	cost_recovery.found == {_missing} with input as _leased([_set("expires_on", "2026-05-31")])
}

test_lease_counts_from_its_signature_to_its_expiry if {
	cost_recovery.found == set() with input as _leased([_set("signed_on", "2026-06-01"), _set("expires_on", "2026-06-01")])
}

test_lease_without_a_day_is_not_evaluated if {
	cost_recovery.found == {{"unknown": {"documents[0].signed_on"}}} with input as _leased([{"op": "remove", "path": "/documents/0/signed_on"}])
}

test_only_leased_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}
	other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

	cost_recovery.found == {_missing} with input as _leased([_without, second])
	cost_recovery.found == set() with input as _leased([_without, other])
}

test_rent_that_is_relieved_is_another_rule if {
	every rent in ["exempt_purpose", "depreciation_waived", "reciprocal"] {
		cost_recovery.found == set() with input as _leased([_without, {"op": "replace", "path": "/lease/rent", "value": rent}])
	}
}

test_rent_not_stated_is_full_cost if {
	cost_recovery.found == {_missing} with input as _leased([_without, {"op": "remove", "path": "/lease/rent"}])
	cost_recovery.found == {_missing} with input as _leased([_without, {"op": "remove", "path": "/lease"}])
}
