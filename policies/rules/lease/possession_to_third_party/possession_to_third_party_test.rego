package rules.lease.possession_to_third_party_test

import data.rules.lease.possession_to_third_party
import data.testing

_possession(kind) := {
	"lines": [1],
	"message": sprintf(
		"Kind %s passes possession of leased items: the lease must be amended first (document lease_amendment).",
		[kind],
	),
	"values": {"kind": kind},
}

test_temporary_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "temporary"},
	])

	possession_to_third_party.found == {_possession("temporary")} with input as request
}

test_mro_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "mro"},
	])

	possession_to_third_party.found == {_possession("mro")} with input as request
}

test_cross_servicing_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "cross_servicing"},
	])

	possession_to_third_party.found == {_possession("cross_servicing")} with input as request
}

test_lead_nation_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "lead_nation"},
	])

	possession_to_third_party.found == {_possession("lead_nation")} with input as request
}

test_exercise_of_a_leased_item_is_denied if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "exercise"},
	])

	possession_to_third_party.found == {_possession("exercise")} with input as request
}

test_exercise_with_possession_retained_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "exercise"},
		{"op": "add", "path": "/flags/-", "value": "possession_retained"},
	])

	possession_to_third_party.found == set() with input as request
}

test_repair_is_a_hand_over_whatever_is_retained if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "add", "path": "/flags/-", "value": "possession_retained"},
	])

	possession_to_third_party.found == {_possession("mro")} with input as request
}

test_sale_of_a_leased_item_is_another_rule if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "lease"}])

	possession_to_third_party.found == set() with input as request
}

test_repair_of_another_item_is_clear if {
	possession_to_third_party.found == set() with input as testing.request([{"op": "replace", "path": "/kind", "value": "mro"}])
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]},
	])

	possession_to_third_party.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "mro"},
	])

	possession_to_third_party.found == set() with input as request
		with data.lib.lines.live as []
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "replace", "path": "/kind", "value": "temporary"},
	]),
	"outcome": {"items[].program": "silent"},
}
