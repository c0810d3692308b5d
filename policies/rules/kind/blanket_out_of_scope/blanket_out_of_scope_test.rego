package rules.kind.blanket_out_of_scope_test

import data.rules.kind.blanket_out_of_scope
import data.testing

_found(recipient, codes, names) := {
	"lines": [],
	"message": sprintf("Blanket consent B-1 does not name %s among its participants (%s).", [recipient, names]),
	"values": {"recipient": recipient, "blanket_ref": "B-1", "blanket_parties": codes},
}

_ref := {"op": "add", "path": "/arrangement", "value": {"blanket_ref": "B-1", "blanket_parties": ["LTU", "LVA", "NSPA"]}}

_parties(codes) := {"op": "replace", "path": "/arrangement/blanket_parties", "value": codes}

_no_country := {"op": "remove", "path": "/parties/1/country"}

_organization(code) := {"op": "add", "path": "/parties/1/organization", "value": code}

test_recipient_that_is_not_named_is_referred if {
	blanket_out_of_scope.found == {_found("LTU", {"EST", "LVA"}, "EST, LVA")}
		with input as testing.request([_ref, _parties(["LVA", "EST"])])
}

test_consent_that_names_nobody_covers_nobody if {
	blanket_out_of_scope.found == {_found("LTU", set(), "")}
		with input as testing.request([_ref, {"op": "remove", "path": "/arrangement/blanket_parties"}])
}

test_consent_that_names_nobody_needs_no_country if {
	blanket_out_of_scope.found == {_found("unnamed", set(), "")}
		with input as testing.request([_ref, _parties([]), _no_country])
}

test_organization_in_a_participating_country_is_referred if {
	blanket_out_of_scope.found == {_found("UN", {"LTU", "LVA", "NSPA"}, "LTU, LVA, NSPA")}
		with input as testing.request([_ref, _organization("UN")])
}

test_participant_is_clear if {
	blanket_out_of_scope.found == set() with input as testing.request([_ref])
}

test_participating_organization_is_clear if {
	blanket_out_of_scope.found == set() with input as testing.request([_ref, _no_country, _organization("NSPA")])
}

test_request_without_blanket_consent_is_clear if {
	blanket_out_of_scope.found == set() with input as testing.request([])
}

test_request_without_blanket_consent_needs_no_country if {
	blanket_out_of_scope.found == set() with input as testing.request([_no_country])
}

test_recipient_without_country_is_not_evaluated if {
	blanket_out_of_scope.found == {{"unknown": {"parties[1].country"}}}
		with input as testing.request([_ref, _no_country])
}

test_first_provision_is_not_asked if {
	request := testing.request([_ref, _parties(["EST"]), {"op": "replace", "path": "/phase", "value": "export"}])

	blanket_out_of_scope.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	blanket_out_of_scope.found == set() with input as testing.request([_ref, _parties(["EST"])])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_to_an_unknown_country_is_not_asked if {
	blanket_out_of_scope.found == set() with input as testing.request([_ref, _no_country, {"op": "replace", "path": "/phase", "value": "export"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_ref, _organization("UN")]),
	"outcome": {
		"arrangement.blanket_parties": "fires",
		"arrangement.blanket_ref": "silent",
		"parties[].country": "fires",
		"parties[].organization": "silent",
	},
}
