package rules.notification.certification_content_test

import data.rules.notification.certification_content
import data.testing

_large(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 100000000}],
	patches,
))

_remove(path) := {"op": "remove", "path": path}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

_finding(lines, missing) := {
	"lines": lines,
	"message": sprintf("The certification to Congress needs what the request does not give: %s.", [concat(", ", missing)]),
	"values": {"missing": missing},
}

test_certification_with_every_element_is_clear if {
	certification_content.found == set() with input as _large([])
}

test_each_element_of_the_request_is_needed if {
	certification_content.found == {_finding([], {"reason"})} with input as _large([_remove("/reason")])
	certification_content.found == {_finding([], {"proposed_on"})} with input as _large([_remove("/proposed_on")])
	certification_content.found == {_finding([], {"parties[0].country"})} with input as _large([_remove("/parties/0/country")])
	certification_content.found == {_finding([], {"parties[1].name"})} with input as _large([_remove("/parties/1/name")])
	certification_content.found == {_finding([1], {"items[0].nomenclature"})} with input as _large([_remove("/items/0/nomenclature")])
}

test_all_that_lacks_is_named_at_once if {
	request := _large([_remove("/reason"), _remove("/proposed_on"), _remove("/items/0/nomenclature")])

	certification_content.found == {_finding([1], {"items[0].nomenclature", "proposed_on", "reason"})} with input as request
}

test_line_without_cost_is_named if {
	request := _large([
		_second({"line": 2, "values": {}}),
		_remove("/items/1/values/acquisition_cost_usd"),
	])

	certification_content.found == {_finding([2], {"items[1].values.acquisition_cost_usd"})} with input as request
}

test_organization_proposes_under_its_name if {
	request := _large([
		_remove("/parties/0/country"),
		{"op": "add", "path": "/parties/0/organization", "value": "NSPA"},
	])

	certification_content.found == set() with input as request
}

test_lines_of_an_authority_below_its_levels_need_no_description if {
	request := _large([
		_second({"line": 2, "program": "dcs", "values": {"acquisition_cost_usd": 10}}),
		_second({"line": 3, "program": "ear"}),
		_remove("/items/1/nomenclature"),
		_remove("/items/2/nomenclature"),
	])

	certification_content.found == set() with input as request
}

test_transfer_below_every_level_is_clear if {
	certification_content.found == set() with input as testing.request([_remove("/reason")])
}

test_test_that_is_open_is_not_evaluated if {
	request := testing.request([
		_remove("/reason"),
		{"op": "replace", "path": "/items/0/mde", "value": true},
		{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 25000000},
		_remove("/items/0/mde"),
	])

	certification_content.found == {{"unknown": {"items[0].mde"}}} with input as request
}

test_test_that_is_open_with_every_element_is_clear if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/values/acquisition_cost_usd", "value": 25000000},
		_remove("/items/0/mde"),
	])

	certification_content.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _large(array.concat(testing.upgrade, [_remove("/proposed_on")])),
	"outcome": {
		"arrangement.kind": "fires",
		"items[].flags": "fires",
		"items[].mde": "fires",
		"items[].nomenclature": "fires",
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "unknown",
		"parties[].country": "unknown",
		"parties[].name": "fires",
		"parties[].organization": "fires",
		"parties[].type": "fires",
		"permanence": "fires",
		"proposed_on": "fires",
		"reason": "fires",
		"reexport_countries": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "unknown",
	},
}
