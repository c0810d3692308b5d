package rules.fms.repair_exchange_test

import data.rules.fms.repair_exchange
import data.testing

_finding := {
	"lines": [1],
	"message": "A repair exchange gives back an item sold earlier, no end item, against one of the same type from stock only.",
	"values": {},
}

_exchange(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/kind", "value": "repair_exchange"}],
	patches,
))

test_exchange_is_of_the_same_type_from_stock if {
	repair_exchange.found == {_finding} with input as _exchange([])
}

test_only_bought_lines_are_named if {
	request := _exchange([{
		"op": "add", "path": "/items/-",
		"value": object.union(testing.clean.items[0], {"line": 2, "program": "map"}),
	}])

	repair_exchange.found == {_finding} with input as request
}

test_other_kind_is_no_exchange if {
	repair_exchange.found == set() with input as testing.request([])
}

test_item_of_another_program_is_clear if {
	repair_exchange.found == set()
		with input as _exchange([{"op": "replace", "path": "/items/0/program", "value": "map"}])
}

test_exempt_line_is_not_asked if {
	repair_exchange.found == set() with input as _exchange([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _exchange([]),
	"outcome": {
		"items[].program": "silent",
	},
}
