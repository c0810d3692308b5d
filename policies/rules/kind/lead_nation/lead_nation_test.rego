package rules.kind.lead_nation_test

import data.rules.kind.lead_nation
import data.testing

_found(recipient, levels, text) := {
	"lines": [],
	"message": sprintf(
		"Blanket consent B-1 names %s: separate consent is due from %s of acquisition cost; below it, a quarterly report.",
		[recipient, text],
	),
	"values": {"recipient": recipient, "blanket_ref": "B-1", "levels_usd": levels},
}

_participant(recipient) := _found(
	recipient,
	{"mde": 25000000, "total": 100000000},
	"$25000000 (mde) or $100000000 (total)",
)

_kind := {"op": "replace", "path": "/kind", "value": "lead_nation"}

_ref := {"op": "add", "path": "/arrangement", "value": {"blanket_ref": "B-1", "blanket_parties": ["LTU", "LVA", "NSPA"]}}

_parties(codes) := {"op": "replace", "path": "/arrangement/blanket_parties", "value": codes}

_no_country := {"op": "remove", "path": "/parties/1/country"}

_organization(code) := {"op": "add", "path": "/parties/1/organization", "value": code}

test_participant_of_the_blanket_consent_is_covered if {
	lead_nation.found == {_participant("LTU")} with input as testing.request([_kind, _ref])
}

test_lead_organization_has_its_own_levels if {
	lead_nation.found == {_found(
		"NSPA",
		{"mde": 14000000, "total": 50000000},
		"$14000000 (mde) or $50000000 (total)",
	)} with input as testing.request([_kind, _ref, _no_country, _organization("NSPA")])
}

test_organization_in_a_participating_country_is_not_named_by_it if {
	lead_nation.found == set() with input as testing.request([_kind, _ref, _organization("UN")])
}

test_recipient_that_is_not_named_is_clear if {
	lead_nation.found == set() with input as testing.request([_kind, _ref, _parties(["EST"])])
}

test_other_kinds_are_clear if {
	lead_nation.found == set() with input as testing.request([_ref])
}

test_request_without_blanket_consent_is_clear if {
	lead_nation.found == set() with input as testing.request([_kind])
	lead_nation.found == set()
		with input as testing.request([_kind, _ref, {"op": "remove", "path": "/arrangement/blanket_ref"}])
}

test_recipient_without_country_is_not_evaluated if {
	lead_nation.found == {{"unknown": {"parties[1].country"}}}
		with input as testing.request([_kind, _ref, _no_country])
}

test_consent_that_names_nobody_needs_no_country if {
	lead_nation.found == set() with input as testing.request([_kind, _ref, _parties([]), _no_country])
}

test_request_without_blanket_consent_needs_no_country if {
	lead_nation.found == set() with input as testing.request([_kind, _no_country])
}

test_request_without_live_line_is_not_asked if {
	lead_nation.found == set() with input as testing.request([_kind, _ref])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_kind, _ref, _no_country, _organization("NSPA")]),
	"outcome": {
		"arrangement.blanket_parties": "silent",
		"arrangement.blanket_ref": "silent",
		"parties[].country": "fires",
		"parties[].organization": "unknown otherwise",
	},
}
