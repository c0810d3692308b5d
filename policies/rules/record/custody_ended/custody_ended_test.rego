package rules.record.custody_ended_test

import data.rules.record.custody_ended
import data.testing

_ended(kind) := testing.custody([{"op": "add", "path": "/0/ended", "value": {"kind": kind, "on": "2026-01-02"}}])

_finding(kind) := {
	"lines": [1],
	"message": sprintf(
		"By the log M113/A1 and 1 more was %s on 2026-01-02. Take the item off the request, or enter the event by which it is held again.",
		[kind],
	),
	"values": {
		"ended": {"kind": kind, "on": "2026-01-02"},
		"items": {"count": 2, "first": ["M113/A1", "M113/A2"]},
	},
}

test_item_that_is_gone_is_denied if {
	every kind in {"returned", "lost", "destroyed"} {
		custody_ended.found == {_finding(kind)} with input as testing.with_record(testing.request([]), _ended(kind))
	}
}

test_item_that_is_held_is_clear if {
	custody_ended.found == set() with input as testing.with_record(testing.request([]), testing.custody([]))
}

test_item_that_the_log_does_not_know_is_clear if {
	custody_ended.found == set() with input as testing.request([])
}

test_exempt_line_is_denied_too if {
	request := testing.request([{"op": "replace", "path": "/items/0/program", "value": "foreign"}])

	custody_ended.found == {_finding("lost")} with input as testing.with_record(request, _ended("lost"))
}

test_each_group_that_is_gone_is_told if {
	groups := testing.custody([
		{"op": "add", "path": "/0/ended", "value": {"kind": "lost", "on": "2026-01-02"}},
		{"op": "add", "path": "/-", "value": {
			"lines": [1], "serials": ["A3"], "items": ["M113/A3"], "holder": "DEU", "program": "fms",
			"hops": [], "ended": {"kind": "destroyed", "on": "2026-01-03"},
		}},
	])

	custody_ended.found == {
		_finding("lost"),
		{
			"lines": [1],
			"message": "By the log M113/A3 was destroyed on 2026-01-03. Take the item off the request, or enter the event by which it is held again.",
			"values": {
				"ended": {"kind": "destroyed", "on": "2026-01-03"},
				"items": {"count": 1, "first": ["M113/A3"]},
			},
		},
	} with input as testing.with_record(testing.request([]), groups)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.with_record(testing.request([]), _ended("lost")),
	"outcome": {"items[].serials": "fires"},
}
