package rules.notification.aeca_3d_below_threshold_test

import data.rules.notification.aeca_3d_below_threshold
import data.testing

_higher := {"mde": 25000000, "total": 100000000}

_standard := {"mde": 14000000, "total": 50000000}

_finding(lines, sums, levels) := {
	"lines": lines,
	"message": sprintf(
		"Original acquisition cost is $%d of government and $%d of dcs origin, below $%d for major defense equipment and $%d in total.",
		[sums.government, sums.dcs, levels.mde, levels.total],
	),
	"values": {"acquisition_cost_usd": sums, "level_usd": levels},
}

_cost(amount) := {"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": amount}

_country(code) := {"op": "replace", "path": "/parties/1/country", "value": code}

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_member_is_below_the_higher_levels if {
	request := testing.request([_cost(99999999)])

	aeca_3d_below_threshold.found == {_finding([1], {"government": 99999999, "dcs": 0}, _higher)} with input as request
}

test_other_country_is_below_the_standard_levels if {
	request := testing.request([_cost(49999999), _country("BRA")])

	aeca_3d_below_threshold.found == {_finding([1], {"government": 49999999, "dcs": 0}, _standard)} with input as request
}

test_both_authorities_are_shown if {
	request := testing.request([
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 3000000}}),
		_second({"line": 3, "program": "ear", "values": {"acquisition_cost_usd": 9000000}}),
	])

	aeca_3d_below_threshold.found == {_finding([1, 2], {"government": 4000000, "dcs": 3000000}, _higher)} with input as request
}

test_level_reached_by_either_authority_ends_it if {
	aeca_3d_below_threshold.found == set() with input as testing.request([_cost(100000000)])
	aeca_3d_below_threshold.found == set() with input as testing.request([
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 100000000}}),
	])
	aeca_3d_below_threshold.found == set() with input as testing.request([
		_cost(25000000),
		{"op": "replace", "path": "/items/0/mde", "value": true},
	])
}

test_kind_that_is_no_transfer_is_not_tested if {
	every kind in ["change_of_end_use", "return_to_us"] {
		aeca_3d_below_threshold.found == set() with input as testing.request([_kind(kind)])
	}
}

test_lines_outside_state_consent_are_not_tested if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	aeca_3d_below_threshold.found == set() with input as request
}

test_exempt_lines_are_not_tested if {
	aeca_3d_below_threshold.found == set() with input as testing.request([]) with data.lib.lines.exempt as {1}
}

test_relief_ends_the_test if {
	request := testing.request([
		_kind("mro"),
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	])

	aeca_3d_below_threshold.found == set() with input as request
}

test_line_without_cost_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/values/acquisition_cost_usd"}])

	aeca_3d_below_threshold.found == {{"unknown": {"items[0].values.acquisition_cost_usd"}}} with input as request
}

test_line_without_cost_beside_a_level_reached_is_clear if {
	request := testing.request([
		_cost(100000000),
		_second({"line": 2, "program": "dcs", "values": {}}),
		{"op": "remove", "path": "/items/1/values/acquisition_cost_usd"},
	])

	aeca_3d_below_threshold.found == set() with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	aeca_3d_below_threshold.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_recipient_of_unknown_country_counts_as_the_strictest if {
	unknown := {"op": "remove", "path": "/parties/1/country"}

	aeca_3d_below_threshold.found == {_finding([1], {"government": 49999999, "dcs": 0}, _standard)} with input as testing.request([_cost(49999999), unknown])
	aeca_3d_below_threshold.found == {{"unknown": {"parties[1].country"}}} with input as testing.request([_cost(50000000), unknown])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request(array.concat(testing.upgrade, [_cost(60000000)])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "unknown",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
