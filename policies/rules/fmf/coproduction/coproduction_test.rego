package rules.fmf.coproduction_test

import data.lib.notifications
import data.rules.fmf.coproduction
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"flags": ["coproduction_abroad"]}},
	],
	patches,
))

_finding(lines) := {
	"lines": lines,
	"message": "Financing pays for production abroad: State advises the committees before it is approved.",
	"values": {},
}

test_production_abroad_is_notified if {
	coproduction.found == {_finding([1])} with input as _request([])
}

test_production_at_home_is_not if {
	coproduction.found == set() with input as _request([{"op": "replace", "path": "/financing/flags", "value": ["cash_flow"]}])
	coproduction.found == set() with input as _request([{"op": "remove", "path": "/financing"}])
}

test_advice_is_enough if {
	advised := {"op": "add", "path": "/notifications", "value": [{"provision": "aeca_42b", "submitted_on": "2026-06-01"}]}

	{clock.elapsed | some clock in notifications.clocks} == {false} with input as _request([])
	{clock.elapsed | some clock in notifications.clocks} == {true} with input as _request([advised])
}

test_line_that_other_money_pays_is_not_named if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	coproduction.found == {_finding([1])} with input as _request([other])
}

test_request_without_financing_is_clear if {
	coproduction.found == set() with input as _request([{"op": "replace", "path": "/items/0/funding", "value": "national"}])
	coproduction.found == set() with input as _request([{"op": "remove", "path": "/items/0/funding"}])
}

test_money_put_to_the_whole_request_names_every_line if {
	request := _request([
		{"op": "remove", "path": "/items/0/funding"},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})},
		{"op": "add", "path": "/funding", "value": [{"source": "fmf_loan", "amount_usd": 1}]},
	])

	coproduction.found == {_finding([1, 2])} with input as request
}

test_later_transfer_is_not_asked if {
	coproduction.found == set() with input as _request([{"op": "replace", "path": "/phase", "value": "transfer"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"financing.flags": "silent",
		"items[].funding": "silent",
	},
}
