package rules.eligibility.significant_article_refused_test

import data.rules.eligibility.significant_article_refused
import data.testing

_flags(flags) := {"op": "replace", "path": "/flags", "value": flags}

_both := _flags(["holder_refuses_to_demilitarize", "recipient_refuses_commitment"])

_finding := {
	"lines": [1],
	"message": "Significant military equipment: the holder refuses to demilitarize it and the recipient refuses the commitment, so consent is barred. One of them must agree.",
	"values": {"flags": {"holder_refuses_to_demilitarize", "recipient_refuses_commitment"}},
}

_not_sme := {"op": "replace", "path": "/items/0/sme", "value": false}

test_both_refusals_are_denied if {
	significant_article_refused.found == {_finding} with input as testing.request([_both])
}

test_holder_that_refuses_alone_is_clear if {
	significant_article_refused.found == set() with input as testing.request([_flags(["holder_refuses_to_demilitarize"])])
}

test_recipient_that_refuses_alone_is_clear if {
	significant_article_refused.found == set() with input as testing.request([_flags(["recipient_refuses_commitment"])])
}

test_item_that_is_not_significant_is_clear if {
	significant_article_refused.found == set() with input as testing.request([_both, _not_sme])
}

test_classified_item_is_significant if {
	request := testing.request([_both, _not_sme, {"op": "replace", "path": "/items/0/classification", "value": "SECRET"}])

	significant_article_refused.found == {_finding} with input as request
}

test_item_that_may_be_significant_is_not_evaluated if {
	request := testing.request([_both, {"op": "remove", "path": "/items/0/sme"}])

	significant_article_refused.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_item_whose_kind_is_all_unknown_names_every_field if {
	request := testing.request([
		_both,
		{"op": "remove", "path": "/items/0/sme"},
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "remove", "path": "/items/0/classification"},
	])

	significant_article_refused.found == {{"unknown": {
		"items[0].sme", "items[0].flags", "items[0].classification",
	}}} with input as request
}

test_item_that_may_be_significant_is_clear_without_refusals if {
	request := testing.request([{"op": "remove", "path": "/items/0/sme"}])

	significant_article_refused.found == set() with input as request
}

test_item_under_the_export_administration_regulations_is_clear if {
	request := testing.request([_both, {"op": "replace", "path": "/items/0/program", "value": "ear"}])

	significant_article_refused.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([_both, {"op": "replace", "path": "/phase", "value": "export"}])

	significant_article_refused.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_both]),
	"outcome": {
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "fires",
		"items[].sme": "unknown",
	},
}
