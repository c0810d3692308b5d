package rules.kind.exercise_test

import data.rules.kind.exercise
import data.testing

_retained := {
	"lines": [],
	"message": "The holder's forces keep possession: no consent is needed while possession and purpose stay; letting another force operate it needs consent.",
	"values": {"possession_retained": true},
}

_not_retained := {
	"lines": [],
	"message": "Nothing says that the holder's forces keep possession (flag possession_retained): letting another force operate it needs consent.",
	"values": {"possession_retained": false},
}

_exercise := {"op": "replace", "path": "/kind", "value": "exercise"}

_flags(flags) := {"op": "replace", "path": "/flags", "value": flags}

test_forces_that_keep_possession_transfer_nothing if {
	exercise.found == {_retained} with input as testing.request([_exercise, _flags(["possession_retained"])])
}

test_use_by_others_is_not_ruled_out_without_the_flag if {
	exercise.found == {_not_retained} with input as testing.request([_exercise, _flags(["no_us_territory"])])
}

test_other_kinds_are_clear if {
	exercise.found == set() with input as testing.request([])
	exercise.found == set() with input as testing.request([_flags(["possession_retained"])])
}

test_request_without_live_line_is_not_asked if {
	every flags in [[], ["possession_retained"]] {
		exercise.found == set() with input as testing.request([_exercise, _flags(flags)])
			with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_exercise, _flags(["possession_retained"])]),
	"outcome": {},
}
