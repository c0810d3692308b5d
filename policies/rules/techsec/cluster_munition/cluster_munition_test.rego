package rules.techsec.cluster_munition_test

import data.rules.techsec.cluster_munition
import data.testing

_found(lines, rate) := {
	"lines": lines,
	"message": sprintf("%d basis points of the submunitions stay unexploded; the appropriations act bars more than 100.", [rate]),
	"values": {"uxo_bp": rate, "limit_bp": 100},
}

_munition(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/flags", "value": ["cluster_munition", "ammunition"]},
		{"op": "add", "path": "/items/0/measures", "value": {"uxo_bp": 101}},
	],
	patches,
))

_rate(i, rate) := {"op": "replace", "path": sprintf("/items/%d/measures/uxo_bp", [i]), "value": rate}

_no_flags := {"op": "remove", "path": "/items/0/flags"}

_no_rate := {"op": "remove", "path": "/items/0/measures"}

_before_the_act := {"op": "replace", "path": "/decision_date", "value": "2009-09-30"}

test_rate_above_one_percent_is_denied if {
	cluster_munition.found == {_found([1], 101)} with input as _munition([])
}

test_rate_of_one_percent_is_clear if {
	cluster_munition.found == set() with input as _munition([_rate(0, 100)])
}

test_each_rate_has_a_finding_with_its_lines if {
	request := _munition([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		{"op": "copy", "from": "/items/0", "path": "/items/2"},
		{"op": "replace", "path": "/items/2/line", "value": 3},
		_rate(2, 2000),
	])

	cluster_munition.found == {_found([1, 2], 101), _found([3], 2000)} with input as request
}

test_other_munitions_are_clear if {
	request := _munition([{"op": "replace", "path": "/items/0/flags", "value": ["ammunition"]}])

	cluster_munition.found == set() with input as request
}

test_first_day_of_the_act_is_barred if {
	request := _munition([{"op": "replace", "path": "/decision_date", "value": "2009-10-01"}])

	cluster_munition.found == {_found([1], 101)} with input as request
}

test_day_before_the_act_is_clear if {
	cluster_munition.found == set() with input as _munition([_before_the_act])
}

test_munition_without_rate_is_not_evaluated if {
	cluster_munition.found == {{"unknown": {"items[0].measures.uxo_bp"}}} with input as _munition([_no_rate])
}

test_line_without_list_of_flags_is_not_evaluated if {
	cluster_munition.found == {{"unknown": {"items[0].flags"}}} with input as _munition([_no_flags])
}

test_line_without_flags_and_rate_is_not_evaluated if {
	cluster_munition.found == {{"unknown": {"items[0].flags", "items[0].measures.uxo_bp"}}}
		with input as _munition([_no_flags, _no_rate])
}

test_low_rate_needs_no_list_of_flags if {
	cluster_munition.found == set() with input as _munition([_rate(0, 100), _no_flags])
}

test_before_the_act_nothing_needs_to_be_known if {
	cluster_munition.found == set() with input as _munition([_before_the_act, _no_flags, _no_rate])
}

test_rate_without_limit_in_the_table_is_not_evaluated if {
	cluster_munition.found == {{"unknown": {"items[0].measures.uxo_bp"}}} with input as _munition([])
		with data.tables.limits.entries as []
}

test_exempt_line_is_not_asked if {
	cluster_munition.found == set() with input as _munition([])
		with data.rules.routing.exempt_foreign_origin.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := _munition([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	cluster_munition.found == {_found([1], 101)} with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _munition([]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "unknown",
		"items[].measures.uxo_bp": "unknown",
	},
}

test_item_of_the_ear_is_not_asked_but_what_it_states_counts if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}
	silent := testing.request([ear, {"op": "remove", "path": "/items/0/flags"}])
	stated := testing.request(array.concat([ear], [{"op": "add", "path": "/items/0/flags", "value": ["cluster_munition"]}, {"op": "add", "path": "/items/0/measures", "value": {"uxo_bp": 101}}]))

	cluster_munition.found == set() with input as silent
	count(cluster_munition.found) == 1 with input as stated
}
