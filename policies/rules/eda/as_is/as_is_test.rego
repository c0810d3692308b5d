package rules.eda.as_is_test

import data.rules.eda.as_is
import data.testing

_said := {
	"lines": [1],
	"message": "Excess articles go as is, where is: refurbishment, transport and support are on a letter of offer of the recipient's own.",
	"values": {},
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

test_excess_article_goes_as_it_is if {
	as_is.found == {_said} with input as _asked([])
}

test_only_excess_lines_are_named if {
	as_is.found == {_said} with input as _asked([_second])
	as_is.found == set() with input as _asked([_other])
}
