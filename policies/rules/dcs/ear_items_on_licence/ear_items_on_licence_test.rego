package rules.dcs.ear_items_on_licence_test

import data.rules.dcs.ear_items_on_licence
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "EAR items on a licence of State: DDTC may authorize them with the defense article; otherwise Commerce decides.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_item(patches) := testing.request(array.concat(
	[_replace("/items/0/program", "dcs"), _add("/items/0/eccn", "0A606.x")],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _item([]),
	"outcome": {
		"items[].eccn": "silent",
		"items[].program": "silent",
	},
}

test_licensed_line_with_a_number_is_told if {
	ear_items_on_licence.found == {_found([1])} with input as _item([])
}

test_line_without_a_number_is_clear if {
	ear_items_on_licence.found == set() with input as _item([_remove("/items/0/eccn")])
}

test_lines_of_other_programs_are_not_named if {
	ear_items_on_licence.found == {_found([1])} with input as _item([
		_second({"program": "ear", "eccn": "0A606.x"}),
		_second({"line": 3, "program": "dcs"}),
	])
	ear_items_on_licence.found == set() with input as _item([_replace("/items/0/program", "ear")])
}

test_exempt_line_is_clear if {
	ear_items_on_licence.found == set() with input as _item([]) with data.lib.lines.exempt as {1}
}

test_first_provision_is_not_asked if {
	ear_items_on_licence.found == set() with input as _item([_replace("/phase", "export"), _replace("/kind", "new")])
}
