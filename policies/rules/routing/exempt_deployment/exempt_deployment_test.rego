package rules.routing.exempt_deployment_test

import data.rules.routing.exempt_deployment
import data.testing

_exercise(flags, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "exercise"},
		{"op": "replace", "path": "/items/0/program", "value": "dcs"},
		{"op": "replace", "path": "/flags", "value": flags},
	],
	patches,
))

_exempt := {
	"lines": [1],
	"message": "The authorized forces keep the article in their own hands on an exercise outside the United States: no retransfer.",
	"values": {},
}

_both := ["possession_retained", "no_us_territory"]

test_own_forces_on_exercise_make_no_retransfer if {
	exempt_deployment.found == {_exempt} with input as _exercise(_both, [])
}

test_hands_on_use_by_others_is_not_exempt if {
	exempt_deployment.found == set() with input as _exercise(["no_us_territory"], [])
}

test_way_through_the_united_states_is_not_exempt if {
	exempt_deployment.found == set() with input as _exercise(["possession_retained"], [])
}

test_sale_is_not_exempt if {
	exempt_deployment.found == set() with input as _exercise(_both, [{"op": "replace", "path": "/kind", "value": "sale"}])
}

test_government_line_is_not_exempt if {
	request := _exercise(_both, [
		{"op": "replace", "path": "/items/0/program", "value": "fms"},
		{"op": "add", "path": "/linked_actions", "value": [{"kind": "licence"}]},
	])

	exempt_deployment.found == set() with input as request
}

test_paragraph_counts_from_its_first_day if {
	first := _exercise(_both, [{"op": "replace", "path": "/decision_date", "value": "2024-08-15"}])
	before := _exercise(_both, [{"op": "replace", "path": "/decision_date", "value": "2024-08-14"}])

	exempt_deployment.found == {_exempt} with input as first
	exempt_deployment.found == set() with input as before
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _exercise(_both, []),
	"outcome": {
		"items[].program": "silent",
	},
}
