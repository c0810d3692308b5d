package rules.teams.combat_test

import data.rules.teams.combat
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 4, "tasks": ["train", "combat"]}},
	],
	patches,
))

_finding(tasks, text) := {
	"lines": [1],
	"message": sprintf("The team has tasks %s: AECA 21(c)(1) allows no combatant duty and no part in combat abroad. Take the task out.", [text]),
	"values": {"tasks": tasks},
}

_tasks(value) := {"op": "replace", "path": "/team/tasks", "value": value}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"team.tasks": "unknown",
	},
}

test_each_barred_task_is_denied if {
	every task in ["combat", "patrol_with_units"] {
		combat.found == {_finding({task}, task)} with input as _request([_tasks([task])])
	}
}

test_barred_tasks_are_named_together if {
	combat.found == {_finding({"combat", "patrol_with_units"}, "combat, patrol_with_units")} with input as _request([_tasks(["patrol_with_units", "train", "combat"])])
}

test_other_tasks_are_clear if {
	every task in ["advice_in_combat", "advise", "assess", "maintain", "train"] {
		combat.found == set() with input as _request([_tasks([task])])
	}
	combat.found == set() with input as _request([_tasks([])])
}

test_tasks_are_needed if {
	combat.found == {{"unknown": {"team.tasks"}}} with input as _request([{"op": "remove", "path": "/team/tasks"}])
	combat.found == {{"unknown": {"team.tasks"}}} with input as _request([{"op": "remove", "path": "/team"}])
}

test_other_program_is_clear if {
	combat.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	combat.found == {_finding({"combat"}, "combat")} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	combat.found == set() with input as request
}
