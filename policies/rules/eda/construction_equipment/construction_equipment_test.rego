package rules.eda.construction_equipment_test

import data.rules.eda.construction_equipment
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "Construction equipment is outside the definition of excess defense articles: take it out, or ask under another authority.",
	"values": {},
}

_excess(flags, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "replace", "path": "/items/0/flags", "value": flags},
	],
	patches,
))

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	testing.clean.items[0],
	object.union({"line": 2, "program": "eda"}, members),
)}

_unflagged(i) := {"op": "remove", "path": sprintf("/items/%d/flags", [i])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess(["construction_equipment"], []),
	"outcome": {"items[].flags": "unknown", "items[].program": "silent"},
}

test_construction_equipment_is_denied if {
	construction_equipment.found == {_finding([1])} with input as _excess(["construction_equipment"], [])
}

test_other_articles_are_clear if {
	construction_equipment.found == set() with input as _excess([], [])
	construction_equipment.found == set() with input as _excess(["weapon"], [])
}

test_only_excess_lines_are_looked_at if {
	request := _excess(["construction_equipment"], [_second({}), _second({"line": 3, "program": "fms", "flags": ["construction_equipment"]})])

	construction_equipment.found == {_finding([1])} with input as request
	construction_equipment.found == set()
		with input as _excess(["construction_equipment"], [{"op": "replace", "path": "/items/0/program", "value": "fms"}])
}

test_line_without_flags_is_not_evaluated if {
	construction_equipment.found == {{"unknown": {"items[0].flags"}}} with input as _excess([], [_unflagged(0)])
}

test_line_of_another_program_without_flags_is_clear if {
	request := _excess([], [_second({"program": "fms"}), _unflagged(1)])

	construction_equipment.found == set() with input as request
}

test_line_that_is_denied_decides_beside_one_without_flags if {
	request := _excess(["construction_equipment"], [_second({}), _unflagged(1)])

	construction_equipment.found == {_finding([1])} with input as request
}
