package rules.notification.nato_organization_test

import data.rules.notification.nato_organization
import data.testing

_to(organization, patches) := testing.request(array.concat(
	[
		{"op": "remove", "path": "/parties/1/country"},
		{"op": "add", "path": "/parties/1/organization", "value": organization},
	],
	patches,
))

test_agency_of_nato_is_shown_on_a_transfer if {
	nato_organization.found == {{
		"lines": [],
		"message": "The recipient NSPA is NATO or an agency of it: the standard levels bind; the wait is 15 days for government origin and, read literally, 30 for dcs origin (counsel confirms).",
		"values": {"organization": "NSPA"},
	}} with input as _to("NSPA", [])
}

test_nato_is_shown_on_an_export if {
	request := _to("NATO", [
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	nato_organization.found == {{
		"lines": [],
		"message": "The recipient NATO is NATO or an agency of it: the standard levels bind, with the wait of 15 days.",
		"values": {"organization": "NATO"},
	}} with input as request
}

test_other_organization_is_clear if {
	nato_organization.found == set() with input as _to("UN", [])
}

test_country_is_clear if {
	nato_organization.found == set() with input as testing.request([])
}

test_organization_as_holder_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/parties/0/country"},
		{"op": "add", "path": "/parties/0/organization", "value": "NSPA"},
	])

	nato_organization.found == set() with input as request
}

test_request_without_a_live_line_is_clear if {
	nato_organization.found == set() with input as _to("NSPA", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to("NSPA", []),
	"outcome": {
		"parties[].organization": "silent",
	},
}
