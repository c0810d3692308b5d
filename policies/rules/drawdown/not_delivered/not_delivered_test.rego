package rules.drawdown.not_delivered_test

import data.rules.drawdown.not_delivered
import data.testing

_finding(lines, day) := {
	"lines": lines,
	"message": sprintf(
		"Delivery is on %s, after 2026-06-01: still property of the United States. Ask for the determination to be amended.",
		[day],
	),
	"values": {"delivered_on": day},
}

_drawdown(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "drawdown"}],
	patches,
))

_on(day) := {"op": "replace", "path": "/items/0/delivered_on", "value": day}

_without := {"op": "remove", "path": "/items/0/delivered_on"}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_delivery_on_the_day_after_is_denied if {
	not_delivered.found == {_finding([1], "2026-06-02")} with input as _drawdown([_on("2026-06-02")])
}

test_delivery_on_the_day_is_enough if {
	not_delivered.found == set() with input as _drawdown([_on("2026-06-01")])
}

test_line_without_a_day_of_delivery_is_not_evaluated if {
	not_delivered.found == {{"unknown": {"items[0].delivered_on"}}} with input as _drawdown([_without])
}

test_line_without_a_day_stands_beside_one_not_delivered if {
	request := _drawdown([_without, _second({"line": 2, "program": "drawdown", "delivered_on": "2026-07-01"})])

	not_delivered.found == {_finding([2], "2026-07-01"), {"unknown": {"items[0].delivered_on"}}} with input as request
}

test_each_day_has_its_own_finding if {
	request := _drawdown([
		_on("2026-07-01"),
		_second({"line": 2, "program": "drawdown", "delivered_on": "2026-08-01"}),
		_second({"line": 3, "program": "drawdown", "delivered_on": "2026-07-01"}),
	])

	not_delivered.found == {_finding([1, 3], "2026-07-01"), _finding([2], "2026-08-01")} with input as request
}

test_other_program_needs_no_delivery if {
	not_delivered.found == set() with input as testing.request([_on("2026-06-02")])
	not_delivered.found == set() with input as testing.request([_without])
}

test_other_line_beside_a_delivered_one_needs_none if {
	not_delivered.found == set() with input as _drawdown([_second({"line": 2, "delivered_on": "2026-07-01"})])
}

test_first_provision_is_not_asked if {
	export := {"op": "replace", "path": "/phase", "value": "export"}

	not_delivered.found == set() with input as _drawdown([export, _on("2026-06-02")])
	not_delivered.found == set() with input as _drawdown([export, _without])
}

test_exempt_line_is_not_asked if {
	not_delivered.found == set() with input as _drawdown([_on("2026-06-02")]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _drawdown([_on("2026-06-02")]),
	"outcome": {
		"items[].delivered_on": "unknown",
		"items[].program": "silent",
	},
}
