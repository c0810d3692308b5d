package rules.eligibility.naval_vessel_law_test

import data.rules.eligibility.naval_vessel_law
import data.testing

_finding(lines, tons, years) := {
	"lines": lines,
	"message": sprintf(
		"Naval vessel of more than %d tons or less than %d years of age: a law that names it must be on file (document vessel_law).",
		[tons, years],
	),
	"values": {"naval_vessel_tons": tons, "naval_vessel_years": years},
}

_denied := _finding([1], 3000, 20)

_vessel(tons, years, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/flags", "value": ["naval_vessel"]},
		{"op": "add", "path": "/items/0/measures", "value": {"displacement_tons": tons, "age_years": years}},
	],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_measure(name) := sprintf("items[0].measures.%s", [name])

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _vessel(3001, 20, []),
	"outcome": {
		"items[].flags": "unknown",
		"items[].measures.age_years": "fires",
		"items[].measures.displacement_tons": "unknown",
	},
}

test_large_vessel_needs_a_law if {
	naval_vessel_law.found == {_denied} with input as _vessel(3001, 20, [])
	naval_vessel_law.found == set() with input as _vessel(3000, 20, [])
}

test_young_vessel_needs_a_law if {
	naval_vessel_law.found == {_denied} with input as _vessel(3000, 19, [])
	naval_vessel_law.found == {_denied} with input as _vessel(3000, 0, [])
}

test_law_on_file_leaves_the_finding_for_referral if {
	law := {"op": "add", "path": "/documents/-", "value": {"kind": "vessel_law", "signed_on": "2026-01-01"}}

	naval_vessel_law.found == {_denied} with input as _vessel(3001, 20, [law])
}

test_other_lines_are_clear if {
	naval_vessel_law.found == set() with input as _vessel(3001, 1, [{"op": "replace", "path": "/items/0/flags", "value": []}])
	naval_vessel_law.found == {_denied} with input as _vessel(3001, 20, [_second])
}

test_vessel_without_a_measure_is_not_evaluated if {
	naval_vessel_law.found == {{"unknown": {_measure("displacement_tons")}}}
		with input as _vessel(3001, 20, [_remove("/items/0/measures/displacement_tons")])
	naval_vessel_law.found == {{"unknown": {_measure("age_years")}}}
		with input as _vessel(3000, 19, [_remove("/items/0/measures/age_years")])
	naval_vessel_law.found == {{"unknown": {_measure("age_years"), _measure("displacement_tons")}}}
		with input as _vessel(3001, 19, [_remove("/items/0/measures")])
}

test_line_without_flags_is_not_evaluated if {
	naval_vessel_law.found == {{"unknown": {"items[0].flags"}}} with input as _vessel(3001, 20, [_remove("/items/0/flags")])
	naval_vessel_law.found == {{"unknown": {"items[0].flags"}}}
		with input as testing.request([_remove("/items/0/flags")])
}

test_line_without_flags_that_is_small_and_old_is_clear if {
	naval_vessel_law.found == set() with input as _vessel(3000, 20, [_remove("/items/0/flags")])
}

test_vessel_that_is_denied_decides_beside_a_line_without_flags if {
	naval_vessel_law.found == {_denied} with input as _vessel(3001, 20, [_second, _remove("/items/1/flags")])
}

test_without_limits_every_vessel_needs_a_law if {
	naval_vessel_law.found == {_finding([1], 0, 1000)} with input as _vessel(1, 90, [])
		with data.tables.limits.entries as []
}
