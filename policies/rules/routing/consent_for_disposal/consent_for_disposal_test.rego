package rules.routing.consent_for_disposal_test

import data.rules.routing.consent_for_disposal
import data.testing

_kind(value) := {"op": "replace", "path": "/kind", "value": value}

_finding(kind) := {
	"lines": [1],
	"message": sprintf("Consent is needed before an item of government origin leaves service this way (kind %s).", [kind]),
	"values": {"kind": kind},
}

test_scrapping_needs_consent if {
	consent_for_disposal.found == {_finding("disposal")} with input as testing.request([_kind("disposal")])
}

test_display_in_a_museum_needs_consent if {
	consent_for_disposal.found == {_finding("display")} with input as testing.request([_kind("display")])
}

test_sale_is_not_a_disposal if {
	consent_for_disposal.found == set() with input as testing.request([])
}

test_licensed_line_is_clear if {
	request := testing.request([_kind("disposal"), {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	consent_for_disposal.found == set() with input as request
}

test_line_without_program_is_not_evaluated if {
	request := testing.request([_kind("display"), {"op": "remove", "path": "/items/0/program"}])

	consent_for_disposal.found == {{"unknown": {"items[0].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind("disposal")]),
	"outcome": {
		"items[].program": "unknown",
	},
}
