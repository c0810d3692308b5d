package rules.parties.private_holder_test

import data.rules.parties.private_holder
import data.testing

_private(type, called) := {
	"lines": [],
	"message": sprintf("Recipient recipient is %s: a private holder needs a review of its own.", [called]),
	"values": {"party": "recipient", "type": type},
}

test_firm_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])

	private_holder.found == {_private("private", "a firm")} with input as request
}

test_person_in_the_country_of_the_holder_receives if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/type", "value": "individual"},
		{"op": "replace", "path": "/parties/1/country", "value": "DEU"},
	])

	private_holder.found == {_private("individual", "a person")} with input as request
}

test_government_receives if {
	private_holder.found == set() with input as testing.request([])
}

test_organization_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/type", "value": "international_org"}])

	private_holder.found == set() with input as request
}

test_type_of_the_recipient_is_needed if {
	private_holder.found == {{"unknown": {"parties[1].type"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/type"}])
}

test_firm_that_does_not_receive_is_another_matter if {
	request := testing.request([
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "carrier", "roles": ["carrier"], "type": "private", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01",
			},
		},
	])

	private_holder.found == set() with input as request
}

test_first_provision_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	private_holder.found == set() with input as request
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "remove", "path": "/parties/1/type"}])

	private_holder.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/parties/1/type", "value": "private"}]),
	"outcome": {
		"parties[].type": "unknown",
	},
}
