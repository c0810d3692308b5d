package rules.notification.acquisition_cost_missing_test

import data.rules.notification.acquisition_cost_missing
import data.testing

_missing(lines) := {
	"lines": lines,
	"message": "The original acquisition cost is missing: give the unadjusted cost as the owning military department confirms it (field items[].values.acquisition_cost_usd).",
	"values": {},
}

_without_cost(patches) := testing.request(array.concat(
	[{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}],
	patches,
))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

test_line_of_government_origin_needs_its_cost if {
	acquisition_cost_missing.found == {_missing([1])} with input as _without_cost([])
}

test_line_of_dcs_origin_needs_its_cost if {
	acquisition_cost_missing.found == {_missing([1])} with input as _without_cost([_program("dcs")])
}

test_line_of_unknown_origin_needs_its_cost if {
	acquisition_cost_missing.found == {_missing([1])} with input as _without_cost([{"op": "remove", "path": "/items/0/program"}])
}

test_line_without_values_needs_its_cost if {
	request := testing.request([{"op": "remove", "path": "/items/0/values"}])

	acquisition_cost_missing.found == {_missing([1])} with input as request
}

test_only_the_line_without_cost_is_named if {
	second := object.union(testing.clean.items[0], {"line": 2, "values": {}})
	request := testing.request([{"op": "add", "path": "/items/-", "value": json.remove(second, ["values/acquisition_cost_usd"])}])

	acquisition_cost_missing.found == {_missing([2])} with input as request
}

test_cost_of_nothing_is_a_cost if {
	request := testing.request([{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 0}])

	acquisition_cost_missing.found == set() with input as request
}

test_cost_below_nothing_is_no_cost if {
	request := testing.request([{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": -1}])

	acquisition_cost_missing.found == {_missing([1])} with input as request
}

test_cost_on_file_is_enough if {
	acquisition_cost_missing.found == set() with input as testing.request([])
}

test_lines_outside_state_consent_need_none if {
	every program in ["ear", "foreign"] {
		acquisition_cost_missing.found == set() with input as _without_cost([_program(program)])
	}
}

test_kind_that_moves_nothing_needs_none if {
	every kind in ["change_of_end_use", "return_to_us", "repair_exchange"] {
		acquisition_cost_missing.found == set() with input as _without_cost([_kind(kind)])
	}
}

test_exempt_line_needs_none if {
	acquisition_cost_missing.found == set() with input as _without_cost([])
		with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _without_cost([]),
	"outcome": {
		"items[].program": "fires",
		"items[].values.acquisition_cost_usd": "fires",
	},
}
