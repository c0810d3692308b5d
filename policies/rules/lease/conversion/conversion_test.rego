package rules.lease.conversion_test

import data.rules.lease.conversion
import data.testing

_said(lines) := {
	"lines": lines,
	"message": "Buying a leased item is a new sale: the levels of AECA 36(b) and the price are tested afresh.",
	"values": {},
}

_asked(kind, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": kind},
	],
	patches,
))

_program(name) := {"op": "replace", "path": "/items/0/program", "value": name}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _asked("conversion", []),
	"outcome": {"items[].program": "fires"},
}

test_purchase_of_a_leased_item_is_a_new_sale if {
	conversion.found == {_said([1])} with input as _asked("conversion", [])
	conversion.found == {_said([1])} with input as _asked("conversion", [_program("lease")])
}

test_other_kind_is_not if {
	every kind in ["new", "amendment", "renewal"] {
		conversion.found == set() with input as _asked(kind, [_program("lease")])
	}
}

test_line_of_another_program_is_not_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "dcs"})}

	conversion.found == {_said([1])} with input as _asked("conversion", [second])
	conversion.found == {_said([])} with input as _asked("conversion", [_program("dcs")])
}

test_exempt_line_is_not_asked if {
	conversion.found == set() with input as _asked("conversion", []) with data.lib.lines.exempt as {1}
}
