package rules.techsec.mtcr_uas_policy_test

import data.rules.techsec.mtcr_uas_policy
import data.testing

_found := {
	"lines": [1],
	"message": "Unmanned aircraft of Category I: reviewed like crewed aircraft, without the presumption of denial.",
	"values": {},
}

_drone(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["uas"]},
		{"op": "replace", "path": "/items/0/mtcr", "value": "category_i"},
	],
	patches,
))

_day(day) := {"op": "replace", "path": "/decision_date", "value": day}

test_category_i_drone_is_noted if {
	mtcr_uas_policy.found == {_found} with input as _drone([])
}

test_policy_begins_on_its_day if {
	mtcr_uas_policy.found == {_found} with input as _drone([_day("2025-09-15")])
}

test_day_before_the_policy_is_clear if {
	mtcr_uas_policy.found == set() with input as _drone([_day("2025-09-14")])
}

test_drone_outside_category_i_is_clear if {
	every marking in {"none", "category_ii"} {
		mtcr_uas_policy.found == set()
			with input as _drone([{"op": "replace", "path": "/items/0/mtcr", "value": marking}])
	}
}

test_missile_is_clear if {
	mtcr_uas_policy.found == set()
		with input as _drone([{"op": "replace", "path": "/items/0/flags", "value": ["weapon"]}])
}

test_drone_without_marking_is_not_evaluated if {
	mtcr_uas_policy.found == {{"unknown": {"items[0].mtcr"}}}
		with input as _drone([{"op": "remove", "path": "/items/0/mtcr"}])
}

test_category_i_line_without_list_of_flags_is_not_evaluated if {
	mtcr_uas_policy.found == {{"unknown": {"items[0].flags"}}}
		with input as _drone([{"op": "remove", "path": "/items/0/flags"}])
}

test_unmarked_line_without_list_of_flags_is_clear if {
	mtcr_uas_policy.found == set() with input as _drone([
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "replace", "path": "/items/0/mtcr", "value": "none"},
	])
}

test_before_the_policy_nothing_needs_to_be_known if {
	mtcr_uas_policy.found == set() with input as _drone([
		_day("2025-09-14"),
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "remove", "path": "/items/0/mtcr"},
	])
}

test_exempt_line_is_not_asked if {
	mtcr_uas_policy.found == set() with input as _drone([])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	mtcr_uas_policy.found == {_found} with input as _drone([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _drone([]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
		"items[].mtcr": "unknown",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/flags"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/flags", "value": ["uas"]}, {"op": "add", "path": "/items/0/mtcr", "value": "category_i"}]))

	mtcr_uas_policy.found == set() with input as silent
	count(mtcr_uas_policy.found) == 1 with input as stated
}
