package rules.kind.demilitarized_test

import data.rules.kind.demilitarized
import data.testing

_found := {
	"lines": [],
	"message": "Demilitarized before the transfer: no commitment against retransfer is needed for it, but a certificate of the demilitarization is.",
	"values": {},
}

_flags(flags) := {"op": "replace", "path": "/flags", "value": flags}

_demilitarized := _flags(["intermediaries_complete", "demilitarized_before_transfer"])

test_demilitarized_item_is_noted if {
	demilitarized.found == {_found} with input as testing.request([_demilitarized])
}

test_promise_to_demilitarize_is_not_enough if {
	demilitarized.found == set() with input as testing.request([_flags(["holder_agrees_to_demilitarize"])])
}

test_request_without_flags_is_clear if {
	demilitarized.found == set() with input as testing.request([_flags([])])
}

test_first_provision_is_not_asked if {
	request := testing.request([_demilitarized, {"op": "replace", "path": "/phase", "value": "export"}])

	demilitarized.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	demilitarized.found == set() with input as testing.request([_demilitarized])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_demilitarized]),
	"outcome": {},
}
