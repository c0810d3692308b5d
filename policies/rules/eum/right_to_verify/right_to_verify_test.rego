package rules.eum.right_to_verify_test

import data.rules.eum.right_to_verify
import data.testing

_transfer(numbers) := {
	"lines": numbers,
	"message": "The agreement of these lines was signed after 1999-11-29, so the new holder lets the United States verify reports of misuse: put the clause verify into its assurance.",
	"values": {"after": "1999-11-29"},
}

_export(paper) := {
	"lines": [1],
	"message": sprintf("An agreement signed after 1999-11-29 lets the United States verify reports of misuse: put the clause verify into the %s.", [upper(paper)]),
	"values": {"after": "1999-11-29", "paper": paper},
}

_no_clause := {"op": "replace", "path": "/documents/1/clauses", "value": ["security"]}

_without(patches) := testing.request(array.concat([_no_clause], patches))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_authority(name) := {"op": "add", "path": "/items/0/authority", "value": name}

_signed(day) := {"op": "replace", "path": "/items/0/agreement_signed_on", "value": day}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_type(name) := {"op": "replace", "path": "/items/0/type", "value": name}

_unsigned := {"op": "remove", "path": "/items/0/agreement_signed_on"}

_first(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		_kind("new"),
		{"op": "replace", "path": "/documents/1/kind", "value": "loa"},
	],
	patches,
))

test_transfer_without_the_clause_is_held if {
	right_to_verify.found == {_transfer([1])} with input as _without([])
}

test_transfer_with_the_clause_is_clear if {
	right_to_verify.found == set() with input as testing.request([])
}

test_clause_of_another_party_does_not_count if {
	request := testing.request([{"op": "replace", "path": "/documents/1/party", "value": "holder"}])

	right_to_verify.found == {_transfer([1])} with input as request
}

test_agreement_of_the_day_itself_needs_no_clause if {
	right_to_verify.found == set() with input as _without([_signed("1999-11-29")])
}

test_agreement_of_the_day_after_needs_the_clause if {
	right_to_verify.found == {_transfer([1])} with input as _without([_signed("1999-11-30")])
}

test_undated_agreement_is_not_evaluated if {
	right_to_verify.found == {{"unknown": {"items[0].agreement_signed_on"}}} with input as _without([_unsigned])
}

test_day_of_agreement_does_not_matter_beside_the_clause if {
	right_to_verify.found == set() with input as testing.request([_unsigned])
}

test_assurance_without_day_of_signature_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/documents/1/signed_on"}])

	right_to_verify.found == {{"unknown": {"documents[1].signed_on"}}} with input as request
}

test_sold_excess_article_needs_the_clause if {
	request := _without([_program("eda"), _authority("aeca_21")])

	right_to_verify.found == {_transfer([1])} with input as request
}

test_given_excess_article_was_not_sold if {
	request := _without([_program("eda"), _authority("faa_516"), _unsigned])

	right_to_verify.found == set() with input as request
}

test_excess_article_of_unsaid_authority_is_not_evaluated if {
	right_to_verify.found == {{"unknown": {"items[0].authority"}}} with input as _without([_program("eda")])
}

test_leased_article_needs_the_clause if {
	right_to_verify.found == {_transfer([1])} with input as _without([_program("lease")])
}

test_granted_article_was_not_sold if {
	right_to_verify.found == set() with input as _without([_program("drawdown"), _unsigned])
}

test_services_are_no_article_but_data_are if {
	right_to_verify.found == set() with input as _without([_type("service")])
	right_to_verify.found == {_transfer([1])} with input as _without([_type("technical_data")])
}

test_item_that_stays_or_is_scrapped_has_no_new_holder if {
	right_to_verify.found == set() with input as _without([_kind("change_of_end_use")])
	right_to_verify.found == set() with input as _without([_kind("disposal")])
}

test_letter_of_offer_with_the_clause_is_clear if {
	right_to_verify.found == set() with input as _first([])
}

test_letter_of_offer_without_the_clause_is_held if {
	right_to_verify.found == {_export("loa")} with input as _first([_no_clause])
}

test_letter_of_offer_without_clauses_is_held if {
	right_to_verify.found == {_export("loa")} with input as _first([{"op": "remove", "path": "/documents/1/clauses"}])
}

test_absent_letter_of_offer_lacks_the_clause if {
	right_to_verify.found == {_export("loa")} with input as _first([{"op": "remove", "path": "/documents/1"}])
}

test_letter_of_offer_of_the_day_itself_needs_no_clause if {
	request := _first([_no_clause, {"op": "replace", "path": "/documents/1/signed_on", "value": "1999-11-29"}])

	right_to_verify.found == set() with input as request
}

test_letter_of_offer_without_day_of_signature_is_not_evaluated if {
	request := _first([{"op": "remove", "path": "/documents/1/signed_on"}])

	right_to_verify.found == {{"unknown": {"documents[1].signed_on"}}} with input as request
}

test_lease_carries_its_own_clause if {
	leased := {"op": "replace", "path": "/documents/1/kind", "value": "lease"}

	right_to_verify.found == {_export("lease")} with input as _first([_program("lease")])
	right_to_verify.found == set() with input as _first([_program("lease"), leased])
}

test_provision_on_the_day_itself_needs_no_clause if {
	request := _first([{"op": "replace", "path": "/decision_date", "value": "1999-11-29"}])

	right_to_verify.found == set() with input as request
}

test_sale_of_unsaid_authority_is_not_evaluated_at_first_provision if {
	request := _first([_no_clause, _program("eda")])

	right_to_verify.found == {{"unknown": {"items[0].authority"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _without([_program("eda"), _authority("aeca_21")]),
	"outcome": {
		"documents[].clauses": "fires",
		"documents[].expires_on": "fires",
		"documents[].party": "fires",
		"documents[].signed_on": "fires",
		"items[].agreement_signed_on": "unknown",
		"items[].authority": "unknown",
		"items[].program": "silent",
	},
}
