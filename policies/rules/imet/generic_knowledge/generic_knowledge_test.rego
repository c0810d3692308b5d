package rules.imet.generic_knowledge_test

import data.rules.imet.generic_knowledge
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/program", "value": "imet"},
		{"op": "replace", "path": "/kind", "value": "training_reuse"},
		{"op": "replace", "path": "/items/0/type", "value": "training"},
		{"op": "add", "path": "/training", "value": {"flags": []}},
	],
	patches,
))

_noted := {{
	"lines": [1],
	"message": "General education is not training related to an article: passing it on needs no consent under AECA 3 or FAA 505, by our reading.",
	"values": {},
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([]),
	"outcome": {
		"items[].program": "silent",
		"training.flags": "unknown",
	},
}

test_general_education_is_noted_for_each_program if {
	every program in ["imet", "fms", "teams"] {
		generic_knowledge.found == _noted with input as _request([{"op": "replace", "path": "/items/0/program", "value": program}])
	}
}

test_training_on_articles_is_another_rule if {
	generic_knowledge.found == set() with input as _request([{"op": "replace", "path": "/training/flags", "value": ["article_related"]}])
}

test_other_kinds_are_clear if {
	generic_knowledge.found == set() with input as _request([{"op": "replace", "path": "/kind", "value": "sale"}])
}

test_flags_of_the_training_are_needed if {
	generic_knowledge.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training/flags"}])
	generic_knowledge.found == {{"unknown": {"training.flags"}}} with input as _request([{"op": "remove", "path": "/training"}])
}

test_other_program_is_clear if {
	generic_knowledge.found == set() with input as _request([{"op": "replace", "path": "/items/0/program", "value": "dcs"}])
}

test_line_of_another_program_is_not_named if {
	other := {"line": 2, "type": "article", "program": "dcs", "flags": []}

	generic_knowledge.found == _noted with input as _request([{"op": "add", "path": "/items/-", "value": other}])
}

test_exempt_line_is_not_asked if {
	generic_knowledge.found == set() with input as _request([]) with data.lib.lines.exempt as {1}
}
