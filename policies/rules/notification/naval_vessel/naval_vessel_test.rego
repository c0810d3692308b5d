package rules.notification.naval_vessel_test

import data.lib.notifications
import data.rules.notification.naval_vessel
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(patches) := _export(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["naval_vessel"]},
		{"op": "add", "path": "/items/0/measures", "value": {"displacement_tons": 3000, "age_years": 20}},
	],
	patches,
))

_set(member, value) := {"op": "replace", "path": sprintf("/items/0/measures/%s", [member]), "value": value}

_unflagged := {"op": "remove", "path": "/items/0/flags"}

_finding := {
	"lines": [1],
	"message": "A vessel that needs no law of its own: notify Congress and wait (10 USC 8677).",
	"values": {},
}

test_small_old_vessel_is_notified if {
	naval_vessel.found == {_finding} with input as _request([])
}

test_large_or_young_vessel_is_another_rule if {
	naval_vessel.found == set() with input as _request([_set("displacement_tons", 3001)])
	naval_vessel.found == set() with input as _request([_set("age_years", 19)])
}

test_measure_that_is_not_given_is_not_evaluated if {
	naval_vessel.found == {{"unknown": {"items[0].measures.age_years"}}}
		with input as _request([{"op": "remove", "path": "/items/0/measures/age_years"}])
	naval_vessel.found == set()
		with input as _request([_set("displacement_tons", 3001), {"op": "remove", "path": "/items/0/measures/age_years"}])
}

test_other_items_are_not_asked if {
	other := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

	naval_vessel.found == {_finding} with input as _request([other])
	naval_vessel.found == set() with input as _request([{"op": "replace", "path": "/items/0/flags", "value": []}])
}

test_line_without_flags_is_not_evaluated if {
	naval_vessel.found == {{"unknown": {"items[0].flags"}}} with input as _request([_unflagged])
	naval_vessel.found == {{"unknown": {"items[0].flags"}}}
		with input as _request([_unflagged, {"op": "remove", "path": "/items/0/measures"}])
}

test_line_without_flags_that_would_need_a_law_is_no_matter if {
	naval_vessel.found == set() with input as _request([_unflagged, _set("displacement_tons", 3001)])
	naval_vessel.found == set() with input as _request([_unflagged, _set("age_years", 19)])
}

test_vessel_that_is_certain_decides if {
	second := object.union(testing.clean.items[0], {"line": 2, "flags": ["naval_vessel"]})
	unmeasured := {"op": "add", "path": "/items/-", "value": second}
	unflagged := {"op": "add", "path": "/items/-", "value": object.remove(object.union(second, {"line": 3}), ["flags"])}

	naval_vessel.found == {_finding} with input as _request([unmeasured, unflagged])
}

test_its_provision_has_a_wait if {
	notifications.required == {{"provision": "10_usc_8677", "group": "any"}} with input as _request([])
	{clock.days | some clock in notifications.clocks} == {30} with input as _request([])
}

test_exempt_line_is_not_asked if {
	naval_vessel.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].flags": "unknown",
		"items[].measures.age_years": "unknown",
		"items[].measures.displacement_tons": "unknown",
	},
}
