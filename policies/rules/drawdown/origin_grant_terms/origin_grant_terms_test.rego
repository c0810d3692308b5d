package rules.drawdown.origin_grant_terms_test

import data.rules.drawdown.origin_grant_terms
import data.testing

_finding := {
	"lines": [1],
	"message": "Drawdown origin: the terms of FAA 505 go with the item, and State consents before another holder, user or purpose.",
	"values": {},
}

_drawdown(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "drawdown"}],
	patches,
))

test_drawdown_item_carries_grant_terms if {
	origin_grant_terms.found == {_finding} with input as _drawdown([])
}

test_only_drawdown_lines_are_named if {
	request := _drawdown([{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2})}])

	origin_grant_terms.found == {_finding} with input as request
}

test_bought_item_does_not if {
	origin_grant_terms.found == set() with input as testing.request([])
}

test_first_provision_is_not_asked if {
	origin_grant_terms.found == set()
		with input as _drawdown([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	origin_grant_terms.found == set() with input as _drawdown([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _drawdown([]),
	"outcome": {
		"items[].program": "silent",
	},
}
