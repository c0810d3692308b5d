package rules.packet.contractor_scope_test

import data.rules.packet.contractor_scope
import data.testing

_missing := {
	"lines": [],
	"message": "A contractor works on or stores the items: attach the scope of its contract with site, data, duration and return (document contractor_scope).",
	"values": {},
}

_scope(signed_on) := {"op": "add", "path": "/documents/-", "value": {"kind": "contractor_scope", "signed_on": signed_on}}

_undated := {"op": "add", "path": "/documents/-", "value": {"kind": "contractor_scope"}}

_repair := {"op": "replace", "path": "/kind", "value": "mro"}

_contractor := {"op": "add", "path": "/parties/-", "value": {"id": "depot", "roles": ["contractor"], "takes_possession": true}}

test_repair_needs_a_scope if {
	contractor_scope.found == {_missing} with input as testing.request([_repair])
}

test_contractor_that_takes_possession_needs_a_scope if {
	contractor_scope.found == {_missing} with input as testing.request([_contractor])
}

test_contractor_that_takes_no_possession_needs_none if {
	request := testing.request([_contractor, {"op": "replace", "path": "/parties/2/takes_possession", "value": false}])

	contractor_scope.found == set() with input as request
}

test_contractor_of_unknown_possession_is_not_evaluated if {
	request := testing.request([_contractor, {"op": "remove", "path": "/parties/2/takes_possession"}])

	contractor_scope.found == {{"unknown": {"parties[2].takes_possession"}}} with input as request
}

test_possession_does_not_matter_beside_a_repair if {
	request := testing.request([_repair, _contractor, {"op": "remove", "path": "/parties/2/takes_possession"}])

	contractor_scope.found == {_missing} with input as request
}

test_possession_does_not_matter_beside_a_scope if {
	request := testing.request([
		_contractor, _scope("2026-04-02"),
		{"op": "remove", "path": "/parties/2/takes_possession"},
	])

	contractor_scope.found == set() with input as request
}

test_other_intermediary_needs_no_scope if {
	request := testing.request([_contractor, {"op": "replace", "path": "/parties/2/roles", "value": ["carrier"]}])

	contractor_scope.found == set() with input as request
}

test_scope_on_file_is_enough if {
	contractor_scope.found == set() with input as testing.request([_repair, _scope("2026-06-01")])
}

test_scope_signed_after_the_decision_date_does_not_count if {
	contractor_scope.found == {_missing} with input as testing.request([_repair, _scope("2026-06-02")])
}

test_scope_without_day_of_signature_is_not_evaluated if {
	contractor_scope.found == {{"unknown": {"documents[3].signed_on"}}} with input as testing.request([_repair, _undated])
}

test_repair_outside_the_munitions_list_needs_none if {
	request := testing.request([_repair, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	contractor_scope.found == set() with input as request
}

test_sale_without_contractor_needs_none if {
	contractor_scope.found == set() with input as testing.request([])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_contractor]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"parties[].takes_possession": "unknown",
	},
}
