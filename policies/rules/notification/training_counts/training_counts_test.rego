package rules.notification.training_counts_test

import data.rules.notification.training_counts
import data.testing

_finding(lines, amount) := {
	"lines": lines,
	"message": "Training and services count toward the total level of AECA 3(d), by original acquisition cost.",
	"values": {"acquisition_cost_usd": amount},
}

_with(members, patches) := testing.request(array.concat(
	[{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], object.union({"line": 2}, members))}],
	patches,
))

_training := {"type": "training", "program": "imet", "values": {"acquisition_cost_usd": 500000}}

test_training_and_services_are_named if {
	request := _with(_training, [{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 3, "type": "service"})}])

	training_counts.found == {_finding([2, 3], 4500000)} with input as request
}

test_line_without_cost_is_named if {
	request := _with(_training, [{"op": "remove", "path": "/items/1/values"}])

	training_counts.found == {_finding([2], 0)} with input as request
}

test_articles_are_not_named if {
	training_counts.found == set() with input as testing.request([])
}

test_lines_outside_state_consent_do_not_count if {
	training_counts.found == set() with input as _with(object.union(_training, {"program": "ear"}), [])
}

test_kind_that_is_no_transfer_is_clear if {
	every kind in ["change_of_end_use", "return_to_us"] {
		training_counts.found == set() with input as _with(_training, [{"op": "replace", "path": "/kind", "value": kind}])
	}
}

test_exempt_lines_do_not_count if {
	training_counts.found == set() with input as _with(_training, []) with data.lib.lines.exempt as {2}
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := _with(_training, [{"op": "remove", "path": "/items/1/program"}])

	training_counts.found == {{"unknown": {"items[1].program"}}} with input as request
}

test_line_of_unknown_origin_in_what_is_no_transfer_is_clear if {
	request := _with(_training, [
		{"op": "remove", "path": "/items/1/program"},
		{"op": "replace", "path": "/kind", "value": "return_to_us"},
	])

	training_counts.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _with(_training, []),
	"outcome": {
		"items[].program": "unknown",
		"items[].values.acquisition_cost_usd": "fires",
	},
}
