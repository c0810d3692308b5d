package rules.parties.caatsa_test

import data.rules.parties.caatsa
import data.testing

_tied(party, hits) := {
	"lines": [],
	"message": sprintf(
		"Party %s is tied to the Russian defense or intelligence sector by confirmed hit: %s.",
		[party, concat(", ", hits)],
	),
	"values": {"party": party, "hits": hits},
}

test_caatsa_231_is_referred if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_231"]}])

	caatsa.found == {_tied("recipient", {"caatsa_231"})} with input as request
}

test_caatsa_235_is_referred if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_235"]}])

	caatsa.found == {_tied("recipient", {"caatsa_235"})} with input as request
}

test_russian_major_system_is_referred if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["russian_major_system"]}])

	caatsa.found == {_tied("recipient", {"russian_major_system"})} with input as request
}

test_every_party_is_named if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{
			"op": "add", "path": "/parties/0/hits",
			"value": [
				"caatsa_231",
				"russian_major_system",
				"ofac_sdn",
			],
		},
		{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_235"]},
	])

	caatsa.found == {_tied("holder", {"caatsa_231", "russian_major_system"}), _tied("recipient", {"caatsa_235"})} with input as request
}

test_other_hits_are_clear if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["ofac_sdn"]}])

	caatsa.found == set() with input as request
}

test_no_hit_is_clear if {
	caatsa.found == set() with input as testing.request([])
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_231"]}])

	caatsa.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["caatsa_231"]}]),
	"outcome": {
		"parties[].hits": "silent",
	},
}
