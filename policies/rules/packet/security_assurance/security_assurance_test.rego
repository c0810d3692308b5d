package rules.packet.security_assurance_test

import data.rules.packet.security_assurance
import data.testing

_missing := {
	"lines": [1],
	"message": "No paper of the new holder promises protection equal to that of the United States: put the clause security into its assurance (document eua, eua_private, agreement_505, blanket_assurance, loa or lease).",
	"values": {},
}

_clauses(list) := {"op": "replace", "path": "/documents/1/clauses", "value": list}

_without(patches) := testing.request(array.concat([_clauses(["verify"])], patches))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

test_clause_is_asked_for_when_absent if {
	security_assurance.found == {_missing} with input as _without([])
}

test_absent_assurance_lacks_the_clause if {
	security_assurance.found == {_missing} with input as testing.request([{"op": "remove", "path": "/documents/1"}])
}

test_each_kind_of_assurance_may_carry_the_clause if {
	every kind in ["eua", "eua_private", "agreement_505", "blanket_assurance", "loa", "lease"] {
		request := testing.request([{"op": "replace", "path": "/documents/1/kind", "value": kind}])

		security_assurance.found == set() with input as request
	}
}

test_clause_in_another_kind_of_paper_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/1/kind", "value": "lor"}])

	security_assurance.found == {_missing} with input as request
}

test_clause_of_another_party_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/1/party", "value": "holder"}])

	security_assurance.found == {_missing} with input as request
}

test_paper_that_names_nobody_counts if {
	security_assurance.found == set() with input as testing.request([{"op": "remove", "path": "/documents/1/party"}])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/documents/1/signed_on"}])

	security_assurance.found == {{"unknown": {"documents[1].signed_on"}}} with input as request
}

test_disposal_is_not_asked if {
	security_assurance.found == set() with input as _without([_kind("disposal")])
}

test_item_that_stays_is_not_asked if {
	security_assurance.found == set() with input as _without([_kind("change_of_end_use")])
}

test_blanket_consent_holds_the_promise if {
	request := _without([{"op": "add", "path": "/arrangement", "value": {"blanket_ref": "LN-1"}}])

	security_assurance.found == set() with input as request
}

test_licensed_line_is_not_asked if {
	request := _without([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	security_assurance.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := _without([{"op": "remove", "path": "/items/0/program"}])

	security_assurance.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_origin_does_not_matter_beside_the_clause if {
	security_assurance.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _without([]),
	"outcome": {
		"arrangement.blanket_ref": "fires",
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "unknown",
	},
}
