package rules.imet.not_articles_test

import data.rules.imet.not_articles
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
	],
	patches,
))

_finding(numbers, articles) := {
	"lines": numbers,
	"message": "Education and training are no defense article or service under FAA 644. Put aids and publications that are handed over on lines of their own.",
	"values": {"lines_of_articles": articles},
}

_told := {_finding([1], [])}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
	},
}

test_training_is_no_defense_service if {
	not_articles.found == _told with input as _request([])
}

test_lines_of_articles_are_named if {
	every type in ["article", "software", "technical_data"] {
		aid := {"line": 2, "type": type, "program": "imet", "flags": []}

		not_articles.found == {_finding([1, 2], [2])} with input as _request([{"op": "add", "path": "/items/-", "value": aid}])
	}
}

test_other_program_is_clear if {
	not_articles.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "fms", "flags": []}

	not_articles.found == _told with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_later_transfer_is_clear if {
	request := _request([
		{"op": "replace", "path": "/phase", "value": "transfer"},
		{"op": "replace", "path": "/kind", "value": "sale"},
	])

	not_articles.found == set() with input as request
}
