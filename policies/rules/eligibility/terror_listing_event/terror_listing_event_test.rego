package rules.eligibility.terror_listing_event_test

import data.rules.eligibility.terror_listing_event
import data.testing

_consent := {"kind": "consent", "reference": "2025-114", "country": "SYR"}

_open(authorizations) := {"op": "add", "path": "/open_authorizations", "value": authorizations}

_on(day) := {"op": "replace", "path": "/decision_date", "value": day}

_finding(kind, reference) := {
	"lines": [],
	"message": sprintf(
		"SYR is listed under AECA 40 on the decision date: %s %s is not completed. Suspend deliveries and licences, end leases and loans, withdraw unused consents.",
		[kind, reference],
	),
	"values": {"country": "SYR", "kind": kind, "reference": reference},
}

test_open_consent_for_a_listed_country_is_denied if {
	terror_listing_event.found == {_finding("consent", "2025-114")} with input as testing.request([_open([_consent])])
}

test_each_open_authorization_is_a_finding if {
	request := testing.request([_open([
		_consent,
		{"kind": "lease", "reference": "L-1", "country": "SYR", "completed": false},
	])])

	terror_listing_event.found == {_finding("consent", "2025-114"), _finding("lease", "L-1")} with input as request
}

test_completed_authorization_is_clear if {
	request := testing.request([_open([object.union(_consent, {"completed": true})])])

	terror_listing_event.found == set() with input as request
}

test_country_that_is_not_listed_is_clear if {
	request := testing.request([_open([object.union(_consent, {"country": "JOR"})])])

	terror_listing_event.found == set() with input as request
}

test_listing_counts_up_to_its_last_day if {
	last := testing.request([_open([_consent]), _on("2026-08-23")])
	next := testing.request([_open([_consent]), _on("2026-08-24")])

	terror_listing_event.found == {_finding("consent", "2025-114")} with input as last
	terror_listing_event.found == set() with input as next
}

test_request_without_open_authorizations_is_clear if {
	terror_listing_event.found == set() with input as testing.request([])
}

test_first_provision_is_asked_too if {
	request := testing.request([_open([_consent]), {"op": "replace", "path": "/phase", "value": "export"}])

	terror_listing_event.found == {_finding("consent", "2025-114")} with input as request
}

test_exempt_lines_alone_are_clear if {
	request := testing.request([_open([_consent]), {"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	terror_listing_event.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_open([object.union(_consent, {"completed": false})])]),
	"outcome": {
		"open_authorizations[].completed": "fires",
	},
}
