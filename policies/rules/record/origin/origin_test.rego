package rules.record.origin_test

import data.rules.record.origin
import data.testing

_finding := {
	"lines": [1],
	"message": "By the log M113/A1 and 1 more was furnished by program fms. State that program, or enter the event that corrects the log.",
	"values": {"program": "fms", "items": {"count": 2, "first": ["M113/A1", "M113/A2"]}},
}

_beside(patches) := testing.with_record(testing.request(patches), testing.custody([]))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

test_another_program_is_missing if {
	every program in {"eda", "dcs", "foreign", "ear"} {
		origin.found == {_finding} with input as _beside([_program(program)])
	}
}

test_same_program_is_clear if {
	origin.found == set() with input as _beside([])
}

test_item_that_the_log_does_not_know_is_clear if {
	origin.found == set() with input as testing.request([_program("foreign")])
}

test_line_without_program_is_not_evaluated if {
	origin.found == {{"unknown": {"items[0].program"}}} with input as _beside([{"op": "remove", "path": "/items/0/program"}])
}

test_line_of_other_items_is_clear if {
	origin.found == set() with input as _beside([{
		"op": "add", "path": "/items/-",
		"value": object.union(testing.clean.items[0], {"line": 2, "program": "dcs"}),
	}])
}

test_item_that_is_gone_has_its_origin_still if {
	gone := testing.custody([{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}}])

	origin.found == {_finding} with input as testing.with_record(testing.request([_program("foreign")]), gone)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _beside([_program("eda")]),
	"outcome": {"items[].program": "unknown", "items[].serials": "fires"},
}
