package rules.eligibility.human_rights_502b_test

import data.rules.eligibility.human_rights_502b
import data.testing

_rows := [{
	"valid_from": "2020-01-01", "valid_to": "2026-06-01",
	"values": {"country": "LTU", "determination": "certified"}, "verified": true,
}]

_pattern(determination) := {
	"lines": [],
	"message": sprintf(
		"A pattern of gross violations is recorded for the government of LTU (determination: %s).",
		[determination],
	),
	"values": {"country": "LTU", "determination": determination},
}

_force(body) := {
	"lines": [1],
	"message": sprintf("Receiving party recipient is of kind %s: FAA 502B asks for a review of its record.", [body]),
	"values": {"party": "recipient", "body": body},
}

test_government_of_the_table if {
	request := testing.request([])

	human_rights_502b.found == {_pattern("certified")} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_row_without_a_determination if {
	request := testing.request([])

	human_rights_502b.found == {_pattern("none recorded")} with input as request
		with data.tables.human_rights_502b.entries as [{
			"valid_from": "2020-01-01", "valid_to": "9999-12-31",
			"values": {"country": "LTU"}, "verified": true,
		}]
}

test_row_that_ended_the_day_before_is_clear if {
	request := testing.request([{"op": "replace", "path": "/decision_date", "value": "2026-06-02"}])

	human_rights_502b.found == set() with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_firm_in_a_country_of_the_table_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/type", "value": "private"}])

	human_rights_502b.found == set() with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_other_country_is_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/country", "value": "EST"}])

	human_rights_502b.found == set() with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_type_of_the_recipient_is_needed_in_a_country_of_the_table if {
	request := testing.request([{"op": "remove", "path": "/parties/1/type"}])

	human_rights_502b.found == {{"unknown": {"parties[1].type"}}} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_type_of_the_recipient_is_not_needed_elsewhere if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/type"},
		{"op": "replace", "path": "/parties/1/country", "value": "EST"},
	])

	human_rights_502b.found == set() with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_country_of_a_government_is_needed if {
	request := testing.request([{"op": "remove", "path": "/parties/1/country"}])

	human_rights_502b.found == {{"unknown": {"parties[1].country"}}} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_police_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "police"}])

	human_rights_502b.found == {_force("police")} with input as request
}

test_prison_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "prison"}])

	human_rights_502b.found == {_force("prison")} with input as request
}

test_internal_security_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "internal_security"}])

	human_rights_502b.found == {_force("internal_security")} with input as request
}

test_intelligence_receives if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "intelligence"}])

	human_rights_502b.found == {_force("intelligence")} with input as request
}

test_other_bodies_are_clear if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "border"}])

	human_rights_502b.found == set() with input as request
}

test_police_as_end_user if {
	request := testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{
			"op": "add", "path": "/parties/-",
			"value": {
				"id": "user", "roles": ["end_user"], "type": "government", "country": "DEU",
				"name": "Firm", "screened_on": "2026-06-01", "body": "police",
			},
		},
	])

	human_rights_502b.found == {{
		"lines": [1],
		"message": "Receiving party user is of kind police: FAA 502B asks for a review of its record.",
		"values": {"party": "user", "body": "police"},
	}} with input as request
}

test_both_findings_stand_together if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "police"}])

	human_rights_502b.found == {_pattern("certified"), _force("police")} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_police_under_incle_are_clear if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	])

	human_rights_502b.found == set() with input as request
}

test_government_of_the_table_under_incle_is_referred if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	])

	human_rights_502b.found == {_pattern("certified")} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_lines_under_incle_are_not_named if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
		{
			"op": "add", "path": "/items/-",
			"value": {
				"line": 2, "type": "article", "program": "incle", "flags": [],
			},
		},
	])

	human_rights_502b.found == {_force("police")} with input as request
}

test_body_of_a_government_is_needed if {
	human_rights_502b.found == {{"unknown": {"parties[1].body"}}} with input as testing.request([{"op": "remove", "path": "/parties/1/body"}])
}

test_body_of_a_firm_is_not_needed if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/body"},
		{"op": "replace", "path": "/parties/1/type", "value": "private"},
	])

	human_rights_502b.found == set() with input as request
}

test_body_is_not_needed_under_incle if {
	request := testing.request([
		{"op": "remove", "path": "/parties/1/body"},
		{"op": "replace", "path": "/items/0/program", "value": "incle"},
	])

	human_rights_502b.found == set() with input as request
}

test_body_is_not_needed_where_the_table_decides if {
	request := testing.request([{"op": "remove", "path": "/parties/1/body"}])

	human_rights_502b.found == {_pattern("certified")} with input as request
		with data.tables.human_rights_502b.entries as _rows
}

test_line_of_unknown_origin_is_not_evaluated if {
	request := testing.request([
		{"op": "replace", "path": "/parties/1/body", "value": "police"},
		{"op": "remove", "path": "/items/0/program"},
	])

	human_rights_502b.found == {{"unknown": {"items[0].program"}}} with input as request
}

test_exempt_line_is_not_asked if {
	request := testing.request([{"op": "replace", "path": "/parties/1/body", "value": "police"}])

	human_rights_502b.found == set() with input as request
		with data.lib.lines.live as [] with data.tables.human_rights_502b.entries as _rows
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([{"op": "replace", "path": "/parties/1/body", "value": "police"}]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].body": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "fires",
		"parties[].type": "fires",
	},
}
