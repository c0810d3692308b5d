package rules.eda.mode_unknown_test

import data.rules.eda.mode_unknown
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "Say whether each excess article was given (faa_516) or sold (aeca_21) (field items[].authority).",
	"values": {},
}

_excess(patches) := testing.request(array.concat(
	[{"op": "replace", "path": "/items/0/program", "value": "eda"}],
	patches,
))

_authority(name) := {"op": "add", "path": "/items/0/authority", "value": name}

test_excess_article_without_an_authority_is_asked_for_it if {
	mode_unknown.found == {_finding([1])} with input as _excess([])
}

test_excess_article_of_another_authority_is_asked_for_it if {
	mode_unknown.found == {_finding([1])} with input as _excess([_authority("faa_541")])
}

test_grant_or_sale_is_enough if {
	every authority in ["faa_516", "aeca_21"] {
		mode_unknown.found == set() with input as _excess([_authority(authority)])
	}
}

test_first_provision_is_asked_too if {
	request := _excess([{"op": "replace", "path": "/phase", "value": "export"}])

	mode_unknown.found == {_finding([1])} with input as request
}

test_only_the_lines_that_lack_it_are_named if {
	request := _excess([
		_authority("faa_516"),
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 2, "program": "eda"})},
		{"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], {"line": 3})},
	])

	mode_unknown.found == {_finding([2])} with input as request
}

test_other_program_is_not_asked if {
	mode_unknown.found == set() with input as testing.request([])
}

test_linked_excess_article_alone_has_no_line if {
	request := testing.request([{"op": "add", "path": "/linked_actions", "value": [{"kind": "eda"}]}])

	mode_unknown.found == set() with input as request
}

test_exempt_line_is_not_asked if {
	mode_unknown.found == set() with input as _excess([]) with data.lib.lines.exempt as {1}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess([_authority("faa_541")]),
	"outcome": {
		"items[].authority": "fires",
		"items[].program": "silent",
	},
}
