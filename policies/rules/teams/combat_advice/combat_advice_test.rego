package rules.teams.combat_advice_test

import data.rules.teams.combat_advice
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "teams"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/team", "value": {"members": 4, "tasks": ["train", "advice_in_combat"]}},
	],
	patches,
))

_finding(tasks, text) := {
	"lines": [1],
	"message": sprintf("The team has task %s: SAMM C11.8.1.3 allows no advice to foreign forces in combat. Take the task out.", [text]),
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
	every task in ["advice_in_combat"] {
		combat_advice.found == {_finding({task}, task)} with input as _request([_tasks([task])])
	}
}

test_other_tasks_are_clear if {
	every task in ["advise", "assess", "combat", "maintain", "patrol_with_units", "train"] {
		combat_advice.found == set() with input as _request([_tasks([task])])
	}
	combat_advice.found == set() with input as _request([_tasks([])])
}

test_tasks_are_needed if {
	combat_advice.found == {{"unknown": {"team.tasks"}}} with input as _request([{"op": "remove", "path": "/team/tasks"}])
	combat_advice.found == {{"unknown": {"team.tasks"}}} with input as _request([{"op": "remove", "path": "/team"}])
}

test_other_program_is_clear if {
	combat_advice.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	combat_advice.found == {_finding({"advice_in_combat"}, "advice_in_combat")} with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	combat_advice.found == set() with input as request
}
