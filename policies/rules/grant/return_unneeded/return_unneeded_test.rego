package rules.grant.return_unneeded_test

import data.rules.grant.return_unneeded
import data.testing

_finding(lines, kind) := {
	"lines": lines,
	"message": sprintf("A grant item is to be returned unless State consents to another disposition (here: %s): ask the military department for its need.", [kind]),
	"values": {"kind": kind},
}

_of(program, patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": program}],
	patches,
))

_kind(name) := {"op": "replace", "path": "/kind", "value": name}

_authority(name) := {"op": "add", "path": "/items/0/authority", "value": name}

test_every_grant_program_is_referred if {
	every program in ["map", "drawdown", "incle"] {
		return_unneeded.found == {_finding([1], "sale")} with input as _of(program, [])
	}
	return_unneeded.found == {_finding([1], "sale")} with input as _of("eda", [_authority("faa_516")])
}

test_every_kind_that_keeps_it_from_return_is_referred if {
	every kind in ["sale", "grant", "disposal", "display"] {
		return_unneeded.found == {_finding([1], kind)} with input as _of("map", [_kind(kind)])
	}
}

test_other_kinds_are_clear if {
	every kind in ["return_to_us", "temporary", "mro", "change_of_end_use", "exercise"] {
		return_unneeded.found == set() with input as _of("map", [_kind(kind)])
	}
}

test_peacekeeping_items_have_a_rule_of_their_own if {
	return_unneeded.found == set() with input as _of("pko", [])
}

test_bought_items_are_clear if {
	return_unneeded.found == set() with input as testing.request([])
	return_unneeded.found == set() with input as _of("eda", [_authority("aeca_21")])
}

test_exempt_lines_are_clear if {
	return_unneeded.found == set() with input as _of("map", []) with data.lib.lines.exempt as {1}
}

test_only_grant_lines_are_named if {
	request := testing.request([{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "map"})}])

	return_unneeded.found == {_finding([2], "sale")} with input as request
}

test_excess_item_that_may_be_a_grant_is_not_evaluated if {
	return_unneeded.found == {{"unknown": {"items[0].authority"}}} with input as _of("eda", [])
}

test_excess_item_that_may_be_a_grant_and_returns_is_clear if {
	return_unneeded.found == set() with input as _of("eda", [_kind("return_to_us")])
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/program"}])

	return_unneeded.found == {{"unknown": {"items[0].program"}}} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _of("eda", [_authority("faa_516")]),
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "unknown",
	},
}
