package rules.techsec.mde_by_definition_test

import data.rules.techsec.mde_by_definition
import data.testing

_stated := {
	"lines": [1],
	"message": "Stated as major defense equipment, or on the list of it.",
	"values": {},
}

_costly(research, production) := {
	"lines": [1],
	"message": sprintf(
		"The program cost $%d in research (major: more than $50000000) and $%d in production (major: more than $200000000).",
		[research, production],
	),
	"values": {
		"research_cost_usd": research,
		"research_level_usd": 50000000,
		"production_cost_usd": production,
		"production_level_usd": 200000000,
	},
}

_cost(basis, amount) := {"op": "add", "path": sprintf("/items/0/values/%s_cost_usd", [basis]), "value": amount}

_sme(value) := {"op": "replace", "path": "/items/0/sme", "value": value}

test_stated_line_is_noted if {
	request := testing.request([{"op": "replace", "path": "/items/0/mde", "value": true}])

	mde_by_definition.found == {_stated} with input as request
}

_list := [{
	"valid_from": "2020-01-01",
	"valid_to": "9999-12-31",
	"values": {"nomenclature": "M113A2 APC"},
	"verified": true,
}]

test_listed_line_is_noted if {
	mde_by_definition.found == {_stated} with input as testing.request([])
		with data.tables.mde_list.entries as _list
}

test_research_above_the_level_makes_it_major if {
	mde_by_definition.found == {_costly(50000001, 0)} with input as testing.request([_cost("research", 50000001)])
}

test_production_above_the_level_makes_it_major if {
	mde_by_definition.found == {_costly(0, 200000001)} with input as testing.request([_cost("production", 200000001)])
}

test_costs_at_the_levels_do_not if {
	request := testing.request([_cost("research", 50000000), _cost("production", 200000000)])

	mde_by_definition.found == set() with input as request
}

test_costs_of_equipment_that_is_not_significant_do_not if {
	mde_by_definition.found == set() with input as testing.request([_sme(false), _cost("research", 50000001)])
}

test_line_without_costs_is_clear if {
	mde_by_definition.found == set() with input as testing.request([])
}

test_line_that_states_nothing_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/mde"}])

	mde_by_definition.found == {{"unknown": {"items[0].mde"}}} with input as request
}

test_costs_decide_where_nothing_is_stated if {
	request := testing.request([{"op": "remove", "path": "/items/0/mde"}, _cost("research", 50000001)])

	mde_by_definition.found == {_costly(50000001, 0)} with input as request
}

test_costs_without_knowing_whether_it_is_significant_are_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/sme"}, _cost("research", 50000001)])

	mde_by_definition.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_low_costs_need_not_know_whether_it_is_significant if {
	mde_by_definition.found == set() with input as testing.request([{"op": "remove", "path": "/items/0/sme"}])
}

test_line_without_name_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/nomenclature"}])

	mde_by_definition.found == {{"unknown": {"items[0].nomenclature"}}} with input as request
		with data.tables.mde_list.entries as _list
}

test_line_without_name_is_clear_while_the_list_is_empty if {
	request := testing.request([{"op": "remove", "path": "/items/0/nomenclature"}])

	mde_by_definition.found == set() with input as request
}

test_service_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/mde"},
		{"op": "replace", "path": "/items/0/type", "value": "service"},
	])

	mde_by_definition.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	mde_by_definition.found == set()
		with input as testing.request([{"op": "replace", "path": "/items/0/mde", "value": true}])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/mde", "value": true},
	])

	mde_by_definition.found == {_stated} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_cost("research", 50000001)]),
	"outcome": {
		"items[].program": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].nomenclature": "fires",
		"items[].sme": "unknown",
		"items[].values.production_cost_usd": "fires",
		"items[].values.research_cost_usd": "silent",
	},
}

test_item_of_the_ear_is_no_defense_article if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}

	mde_by_definition.found == set() with input as testing.request([ear, {"op": "replace", "path": "/items/0/mde", "value": true}])
	mde_by_definition.found == set() with input as testing.request([ear, {"op": "remove", "path": "/items/0/mde"}])
}
