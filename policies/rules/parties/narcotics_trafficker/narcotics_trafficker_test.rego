package rules.parties.narcotics_trafficker_test

import data.rules.parties.narcotics_trafficker
import data.testing

_trafficker := {
	"lines": [],
	"message": "Party recipient is a narcotics trafficker by confirmed list hit.",
	"values": {"party": "recipient"},
}

test_trafficker_is_denied if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["narcotics_trafficker"]}])

	narcotics_trafficker.found == {_trafficker} with input as request
}

test_trafficker_at_first_provision_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/parties/1/hits", "value": ["narcotics_trafficker"]},
	])

	narcotics_trafficker.found == {_trafficker} with input as request
}

test_other_hits_are_clear if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["ofac_sdn"]}])

	narcotics_trafficker.found == set() with input as request
}

test_no_hit_is_clear if {
	narcotics_trafficker.found == set() with input as testing.request([])
}

test_request_of_exempt_lines_alone_is_not_asked if {
	request := testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["narcotics_trafficker"]}])

	narcotics_trafficker.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "add", "path": "/parties/1/hits", "value": ["narcotics_trafficker"]}]),
	"outcome": {
		"parties[].hits": "silent",
	},
}
