package rules.eda.storage_test

import data.rules.eda.storage
import data.testing

_said(days) := {
	"lines": [1],
	"message": sprintf("The letter of offer says that storage is charged from %d days after its acceptance.", [days]),
	"values": {"storage_days": days},
}

_asked(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
	],
	patches,
))

_second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}

_other := {"op": "replace", "path": "/items/0/program", "value": "fms"}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked([]),
	"outcome": {"items[].program": "silent"},
}

test_storage_is_charged_after_sixty_days if {
	storage.found == {_said(60)} with input as _asked([])
}

test_only_excess_lines_are_named if {
	storage.found == {_said(60)} with input as _asked([_second])
	storage.found == set() with input as _asked([_other])
}

test_without_a_limit_storage_is_charged_at_once if {
	storage.found == {_said(0)} with input as _asked([]) with data.tables.limits.entries as []
}
