package rules.lease.loss_valuation_test

import data.rules.lease.loss_valuation
import data.testing

_finding(events, words) := {
	"lines": [1],
	"message": sprintf(
		"For %s of a leased item: report it, have its value set by whether it is to be replaced, and pay the bill, which can be on the lease.",
		[words],
	),
	"values": {"events": events},
}

_after(kinds, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "lease"},
		{"op": "add", "path": "/events", "value": [{"kind": kind} | some kind in kinds]},
	],
	patches,
))

test_loss_or_damage_of_a_leased_item_is_billed if {
	every kind in ["loss", "damage"] {
		loss_valuation.found == {_finding({kind}, kind)} with input as _after([kind], [])
	}
}

test_both_are_one_finding if {
	loss_valuation.found == {_finding({"damage", "loss"}, "damage and loss")} with input as _after(["loss", "damage", "loss"], [])
}

test_other_event_is_clear if {
	loss_valuation.found == set() with input as _after(["unauthorized_access"], [])
}

test_no_event_is_clear if {
	loss_valuation.found == set() with input as _after([], [{"op": "remove", "path": "/events"}])
}

test_first_provision_is_asked_too if {
	request := _after(["loss"], [{"op": "replace", "path": "/phase", "value": "export"}])

	loss_valuation.found == {_finding({"loss"}, "loss")} with input as request
}

test_only_leased_lines_are_named if {
	request := _after(["loss"], [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	loss_valuation.found == {_finding({"loss"}, "loss")} with input as request
}

test_loss_of_a_bought_item_is_clear if {
	loss_valuation.found == set() with input as testing.request([{"op": "add", "path": "/events", "value": [{"kind": "loss"}]}])
}

test_linked_lease_alone_has_no_leased_line if {
	request := testing.request([
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "lease"}]},
		{"op": "add", "path": "/events", "value": [{"kind": "loss"}]},
	])

	loss_valuation.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	loss_valuation.found == set() with input as _after(["loss"], []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _after(["loss", "damage", "loss"], []),
	"outcome": {
		"items[].program": "silent",
	},
}
