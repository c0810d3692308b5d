package rules.eda.cannibalization_or_target_test

import data.rules.eda.cannibalization_or_target
import data.testing

_finding(lines, kind, method, what) := {
	"lines": lines,
	"message": sprintf(
		"Items of excess, grant or drawdown origin are to be %s (kind %s): a change of end use or a disposal, to which State consents first.",
		[what, kind],
	),
	"values": {"kind": kind, "method": method},
}

_by(method, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "disposal"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/disposal", "value": {"method": method}},
	],
	patches,
))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

_stripped := _finding([1], "disposal", "cannibalize", "stripped for spares")

test_spares_donor_is_referred if {
	every program in ["eda", "map", "drawdown"] {
		cannibalization_or_target.found == {_stripped} with input as _by("cannibalize", [_program(program)])
	}
}

test_range_target_is_referred if {
	cannibalization_or_target.found == {_finding([1], "disposal", "target", "used as a target")} with input as _by("target", [])
}

test_change_of_end_use_is_referred_too if {
	request := _by("cannibalize", [{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	cannibalization_or_target.found == {_finding([1], "change_of_end_use", "cannibalize", "stripped for spares")} with input as request
}

test_other_method_is_clear if {
	every method in ["scrap", "destroy", "registration_change", "other"] {
		cannibalization_or_target.found == set() with input as _by(method, [])
	}
}

test_no_method_is_clear if {
	cannibalization_or_target.found == set() with input as _by("target", [{"op": "remove", "path": "/disposal"}])
}

test_bought_item_is_clear if {
	cannibalization_or_target.found == set() with input as _by("target", [_program("fms")])
	cannibalization_or_target.found == set() with input as _by("cannibalize", [_program("fms")])
}

test_only_the_lines_of_these_programs_are_named if {
	request := _by("cannibalize", [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	cannibalization_or_target.found == {_stripped} with input as request
}

test_first_provision_is_not_asked if {
	cannibalization_or_target.found == set()
		with input as _by("target", [{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	cannibalization_or_target.found == set() with input as _by("target", []) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _by("target", []),
	"outcome": {
		"disposal.method": "silent",
		"items[].program": "silent",
	},
}
