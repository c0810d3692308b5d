package rules.routing.mixed_origin_test

import data.rules.routing.mixed_origin
import data.testing

_line(fields) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], fields)}

_radio := _line({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 250000}})

_finding(dcs_cost, combined) := {
	"lines": [1, 2],
	"message": sprintf(
		"Split the request: lines of government origin go to PM/RSAT, licensed lines to PM/DDTC. Known acquisition cost is $4000000 and $%d, together $%d.",
		[dcs_cost, combined],
	),
	"values": {
		"government_lines": [1],
		"dcs_lines": [2],
		"government_cost_usd": 4000000,
		"dcs_cost_usd": dcs_cost,
		"combined_cost_usd": combined,
	},
}

test_licensed_radio_in_a_vehicle_sold_under_fms_is_split if {
	mixed_origin.found == {_finding(250000, 4250000)} with input as testing.request([_radio])
}

test_cost_that_is_not_stated_counts_as_not_known if {
	request := testing.request([_radio, {"op": "remove", "path": "/items/1/values"}])

	mixed_origin.found == {_finding(0, 4000000)} with input as request
}

test_lines_of_one_origin_are_clear if {
	mixed_origin.found == set() with input as testing.request([_line({"line": 2, "program": "eda"})])
}

test_licensed_lines_alone_are_clear if {
	request := testing.request([_radio, {"op": "replace", "path": "/items/0/program", "value": "dcs"}])

	mixed_origin.found == set() with input as request
}

test_one_line_is_never_mixed if {
	mixed_origin.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_item_under_the_export_administration_regulations_does_not_mix if {
	mixed_origin.found == set() with input as testing.request([_line({"line": 2, "program": "ear"})])
}

test_second_line_without_program_is_not_evaluated if {
	request := testing.request([_radio, {"op": "remove", "path": "/items/1/program"}])

	mixed_origin.found == {{"unknown": {"items[1].program"}}} with input as request
}

test_line_without_program_beside_both_origins_changes_nothing if {
	request := testing.request([_radio, _line({"line": 3}), {"op": "remove", "path": "/items/2/program"}])

	mixed_origin.found == {_finding(250000, 4250000)} with input as request
}

test_exempt_licensed_line_needs_no_second_office if {
	request := testing.request([
		_radio,
		{"op": "replace", "path": "/kind", "value": "exercise"},
		{"op": "add", "path": "/flags/-", "value": "possession_retained"},
		{"op": "add", "path": "/flags/-", "value": "no_us_territory"},
	])

	mixed_origin.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_radio]),
	"outcome": {
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
	},
}
