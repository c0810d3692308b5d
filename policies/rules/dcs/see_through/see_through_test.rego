package rules.dcs.see_through_test

import data.rules.dcs.see_through
import data.testing

_found(lines) := {
	"lines": lines,
	"message": "It holds an article of the Munitions List, which stays under the ITAR whatever its share: there is no de minimis.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_holding(patches) := testing.request(array.concat([_replace("/items/0/flags", ["contains_usml"])], patches))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _holding([]),
	"outcome": {
		"items[].flags": "unknown",
	},
}

test_content_counts_whatever_the_origin if {
	every program in ["fms", "dcs", "ear", "foreign"] {
		see_through.found == {_found([1])} with input as _holding([_replace("/items/0/program", program)])
	}
	see_through.found == {_found([1])} with input as _holding([_remove("/items/0/program")])
}

test_first_provision_is_asked_too if {
	see_through.found == {_found([1])} with input as _holding([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_other_items_are_clear if {
	see_through.found == set() with input as testing.request([])
	see_through.found == {_found([1])} with input as _holding([_second({})])
}

test_line_without_flags_is_not_evaluated if {
	see_through.found == {{"unknown": {"items[0].flags"}}} with input as _holding([_remove("/items/0/flags")])
	see_through.found == {{"unknown": {"items[0].flags"}}}
		with input as _holding([_remove("/items/0/flags"), _replace("/items/0/program", "ear")])
}
