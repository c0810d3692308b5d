package rules.notification.relief_mro_service_test

import data.rules.notification.relief_mro_service
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "Repair services and their parts without more capability: no certification under AECA 3(d) is due, but consent is.",
	"values": {},
}

# A service that repairs only.
_repair(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/kind", "value": "mro"},
		{"op": "replace", "path": "/items/0/type", "value": "service"},
		{"op": "add", "path": "/work", "value": {"purpose": "repair_only"}},
	],
	patches,
))

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_repair_service_is_relieved if {
	relief_mro_service.found == {_finding([1])} with input as _repair([])
}

test_parts_used_in_it_are_relieved if {
	request := _repair([_second({"line": 2, "flags": ["repair_part"]})])

	relief_mro_service.found == {_finding([1, 2])} with input as request
}

test_article_that_is_no_repair_part_ends_the_relief if {
	relief_mro_service.found == set() with input as _repair([_second({"line": 2})])
}

test_article_outside_state_consent_does_not_end_it if {
	request := _repair([_second({"line": 2, "program": "ear"})])

	relief_mro_service.found == {_finding([1])} with input as request
}

test_request_outside_state_consent_needs_no_relief if {
	request := _repair([{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	relief_mro_service.found == set() with input as request
}

test_other_kind_is_not_relieved if {
	request := _repair([{"op": "replace", "path": "/kind", "value": "sale"}])

	relief_mro_service.found == set() with input as request
}

test_more_capability_ends_the_relief if {
	request := _repair([{"op": "add", "path": ["work", "capability_increase"], "value": true}])

	relief_mro_service.found == set() with input as request
}

test_upgrade_within_the_specification_is_relieved if {
	request := _repair([{"op": "replace", "path": "/work", "value": {"purpose": "repair_and_upgrade", "capability_increase": false}}])

	relief_mro_service.found == {_finding([1])} with input as request
}

test_upgrade_of_unknown_capability_is_not_evaluated if {
	request := _repair([{"op": "replace", "path": "/work", "value": {"purpose": "upgrade"}}])

	relief_mro_service.found == {{"unknown": {"work.capability_increase"}}} with input as request
}

test_work_that_is_not_described_is_not_evaluated if {
	relief_mro_service.found == {{"unknown": {"work.capability_increase"}}} with input as _repair([{"op": "remove", "path": "/work"}])
}

test_article_that_may_be_a_repair_part_is_not_evaluated if {
	request := _repair([_second({"line": 2}), {"op": "remove", "path": "/items/1/flags"}])

	relief_mro_service.found == {{"unknown": {"items[1].flags"}}} with input as request
}

test_article_that_may_be_a_repair_part_beside_more_capability_is_clear if {
	request := _repair([
		_second({"line": 2}),
		{"op": "remove", "path": "/items/1/flags"},
		{"op": "add", "path": ["work", "capability_increase"], "value": true},
	])

	relief_mro_service.found == set() with input as request
}

test_exempt_lines_need_no_relief if {
	relief_mro_service.found == set() with input as _repair([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _repair([
		{"op": "replace", "path": "/items/0/type", "value": "article"},
		{"op": "replace", "path": "/items/0/flags", "value": ["repair_part"]},
		{"op": "replace", "path": "/work", "value": {"purpose": "repair_and_upgrade", "capability_increase": false}},
	]),
	"outcome": {
		"items[].flags": "unknown",
		"items[].program": "fires",
		"work.capability_increase": "unknown",
		"work.purpose": "fires",
	},
}
