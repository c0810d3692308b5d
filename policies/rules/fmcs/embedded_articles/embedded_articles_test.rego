package rules.fmcs.embedded_articles_test

import data.rules.fmcs.embedded_articles
import data.testing

_line(number, members) := object.union_n([testing.clean.items[0], {"line": number}, {"program": "fmcs", "type": "article"}, members])

_request(patches) := testing.request(array.concat([{"op": "replace", "path": "/items/0", "value": _line(1, {})}], patches))

_finding := {
	"lines": [1],
	"message": "Articles of a construction case go with the site: State decides on them.",
	"values": {},
}

_set(member, value) := {"op": "add", "path": sprintf("/items/0/%s", [member]), "value": value}

_second(members) := {"op": "add", "path": "/items/-", "value": _line(2, members)}

test_it_is_found if {
	embedded_articles.found == {_finding} with input as _request([])
}

test_exempt_line_is_not_asked if {
	embedded_articles.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}

test_line_of_another_program_is_not_named if {
	embedded_articles.found == {_finding} with input as _request([_second({"program": "coop"})])
	embedded_articles.found == set() with input as _request([_set("program", "coop")])
}

test_the_building_is_another_rule if {
	embedded_articles.found == set() with input as _request([_set("type", "construction")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}
