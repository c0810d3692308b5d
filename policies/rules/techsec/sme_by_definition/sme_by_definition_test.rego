package rules.techsec.sme_by_definition_test

import data.rules.techsec.sme_by_definition
import data.testing

_found(stated, asterisk, classified) := {
	"lines": [1],
	"message": "Significant military equipment, as stated, by the asterisk of the Munitions List or by classification.",
	"values": {"stated": stated, "asterisk": asterisk, "classified": classified},
}

_sme(value) := {"op": "replace", "path": "/items/0/sme", "value": value}

_flags(flags) := {"op": "replace", "path": "/items/0/flags", "value": flags}

_classification(level) := {"op": "replace", "path": "/items/0/classification", "value": level}

test_stated_line_is_noted if {
	sme_by_definition.found == {_found([1], [], [])} with input as testing.request([])
}

test_asterisk_makes_it_so_whatever_is_stated if {
	sme_by_definition.found == {_found([], [1], [])}
		with input as testing.request([_sme(false), _flags(["usml_asterisk"])])
}

test_classification_makes_it_so_whatever_is_stated if {
	every level in {"CONFIDENTIAL", "SECRET", "TOP_SECRET"} {
		sme_by_definition.found == {_found([], [], [1])}
			with input as testing.request([_sme(false), _classification(level)])
	}
}

test_data_to_manufacture_such_equipment_is_noted if {
	request := testing.request([
		{"op": "replace", "path": "/items/0/type", "value": "technical_data"},
		_flags(["manufacturing_data"]),
	])

	sme_by_definition.found == {_found([1], [], [])} with input as request
}

test_other_lines_are_clear if {
	every level in {"UNCLASSIFIED", "CUI"} {
		sme_by_definition.found == set()
			with input as testing.request([_sme(false), _flags(["manufacturing_data"]), _classification(level)])
	}
}

test_line_that_states_nothing_is_not_evaluated if {
	request := testing.request([{"op": "remove", "path": "/items/0/sme"}])

	sme_by_definition.found == {{"unknown": {"items[0].sme"}}} with input as request
}

test_line_without_flags_and_classification_is_not_evaluated if {
	request := testing.request([
		_sme(false),
		{"op": "remove", "path": "/items/0/flags"},
		{"op": "remove", "path": "/items/0/classification"},
	])

	sme_by_definition.found == {{"unknown": {"items[0].flags", "items[0].classification"}}} with input as request
}

test_service_that_states_nothing_is_clear if {
	request := testing.request([
		{"op": "remove", "path": "/items/0/sme"},
		{"op": "replace", "path": "/items/0/type", "value": "service"},
	])

	sme_by_definition.found == set() with input as request
}

test_exempt_line_is_noted_too if {
	sme_by_definition.found == {_found([1], [], [])} with input as testing.request([])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_is_asked_too if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	sme_by_definition.found == {_found([1], [], [])} with input as request
}

test_grounds_of_an_exempt_line_are_named_too if {
	request := testing.request([_flags(["usml_asterisk"]), _classification("SECRET")])

	sme_by_definition.found == {_found([1], [1], [1])} with input as request
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([]),
	"outcome": {
		"items[].program": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].sme": "unknown",
	},
}

test_item_of_the_ear_is_no_defense_article if {
	ear := {"op": "replace", "path": "/items/0/program", "value": "ear"}

	sme_by_definition.found == set() with input as testing.request([ear])
	sme_by_definition.found == set() with input as testing.request([ear, {"op": "remove", "path": "/items/0/sme"}])
}
