package rules.packet.value_basis_test

import data.rules.packet.value_basis
import data.testing

_export(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	],
	patches,
))

_request(program, values) := _export([
	{"op": "replace", "path": "/items/0/program", "value": program},
	{"op": "replace", "path": "/items/0/values", "value": values},
])

_finding(lines, fields) := {
	"lines": lines,
	"message": sprintf("Give %s: the tests of the program run on it, and no other value replaces it.", [concat(" and ", fields)]),
	"values": {"fields": fields},
}

_needed := {
	"dcs": ["contract_price_usd"],
	"drawdown": ["current_usd"],
	"eda": ["acquisition_cost_usd", "current_usd"],
	"fmcs": ["contract_price_usd", "full_cost_usd"],
	"fms": ["contract_price_usd"],
	"lease": ["replacement_less_depreciation_usd", "replacement_usd"],
	"teams": ["contract_price_usd"],
}

test_each_value_of_each_program_is_asked_for if {
	every program, names in _needed {
		value_basis.found == {_finding([1], names)} with input as _request(program, {})
		value_basis.found == set() with input as _request(program, {name: 0 | some name in names})
		every name in names {
			value_basis.found == {_finding([1], [name])}
				with input as _request(program, {other: 1 | some other in names; other != name})
		}
	}
}

test_other_programs_need_none if {
	value_basis.found == set() with input as _request("coop", {})
}

test_line_without_a_program_is_not_evaluated if {
	every_value := {name: 0 | some names in _needed; some name in names}
	unsaid := [{"op": "remove", "path": "/request/items/0/program"}]

	value_basis.found == {{"unknown": {"items[0].program"}}} with input as json.patch(_request("fms", {}), unsaid)
	value_basis.found == set() with input as json.patch(_request("fms", every_value), unsaid)
	every name in object.keys(every_value) {
		value_basis.found == {{"unknown": {"items[0].program"}}}
			with input as json.patch(_request("fms", object.remove(every_value, [name])), unsaid)
	}
}

test_lines_that_lack_the_same_are_named_together if {
	request := _export([
		{"op": "remove", "path": "/items/0/values"},
		{"op": "add", "path": "/items/-", "value": object.union(object.remove(testing.clean.items[0], ["values"]), {"line": 2, "program": "dcs"})},
		{"op": "add", "path": "/items/-", "value": object.union(object.remove(testing.clean.items[0], ["values"]), {"line": 3, "program": "drawdown"})},
	])

	value_basis.found == {_finding([1, 2], ["contract_price_usd"]), _finding([3], ["current_usd"])} with input as request
}

test_exempt_line_is_not_asked if {
	value_basis.found == set() with input as _request("fms", {}) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request("fms", {"current_usd": 1}),
	"outcome": {
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
		"items[].values.contract_price_usd": "fires",
		"items[].values.current_usd": "fires",
		"items[].values.full_cost_usd": "fires",
		"items[].values.replacement_less_depreciation_usd": "fires",
		"items[].values.replacement_usd": "fires",
	},
}
