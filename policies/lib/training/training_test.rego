package lib.training_test

import data.lib.training
import data.testing

_request(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items", "value": [
		object.union(testing.clean.items[0], {"line": 1, "program": "imet"}),
		object.union(testing.clean.items[0], {"line": 2, "program": "teams"}),
		object.union(testing.clean.items[0], {"line": 3, "program": "fms"}),
	]}],
	patches,
))

_training(value) := {"op": "add", "path": "/training", "value": value}

_team(value) := {"op": "add", "path": "/team", "value": value}

test_lines_by_program if {
	training.imet_lines == [1] with input as _request([])
	training.team_lines == [2] with input as _request([])
	training.taught_lines == [1, 2] with input as _request([])
}

test_exempt_lines_are_left_out if {
	training.taught_lines == [2] with input as _request([]) with data.lib.lines.exempt as {1}
}

test_flag_of_a_training_is_unknown_without_the_list if {
	training.flag("expanded_imet") == {"training.flags"} with input as _request([])
	training.flag("expanded_imet") == {"training.flags"} with input as _request([_training({"course": "Staff course"})])
	training.flag("expanded_imet") == false with input as _request([_training({"flags": []})])
	training.flag("expanded_imet") == true with input as _request([_training({"flags": ["expanded_imet"]})])
}

test_flag_of_a_team_is_off_without_the_list if {
	training.team_flag("contractors") == false with input as _request([])
	training.team_flag("contractors") == false with input as _request([_team({"flags": ["assigned_515"]})])
	training.team_flag("contractors") == true with input as _request([_team({"flags": ["contractors"]})])
}

test_first_sensitive_training_has_both_flags if {
	training.first_sensitive == true with input as _request([_training({"flags": ["sensitive_or_lethal", "first_for_unit"]})])
	training.first_sensitive == false with input as _request([_training({"flags": ["sensitive_or_lethal"]})])
	training.first_sensitive == false with input as _request([_training({"flags": ["first_for_unit"]})])
	training.first_sensitive == {"training.flags"} with input as _request([])
}

test_task_is_unknown_without_the_list if {
	training.has_task({"combat"}) == {"team.tasks"} with input as _request([])
	training.has_task({"combat"}) == false with input as _request([_team({"tasks": []})])
	training.has_task({"combat"}) == false with input as _request([_team({"tasks": ["train"]})])
	training.has_task({"combat", "advise"}) == true with input as _request([_team({"tasks": ["train", "combat"]})])
}
