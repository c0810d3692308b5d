package rules.eda.country_not_justified_test

import data.rules.eda.country_not_justified
import data.testing

_finding(lines, recipient, day) := {
	"lines": lines,
	"message": sprintf(
		"Table eda_justified has no row for %s on %s: confirm the justification, or file a separate one (eda_country_justification).",
		[recipient, day],
	),
	"values": {"recipient": recipient, "decision_date": day},
}

_excess(authority, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/items/0/program", "value": "eda"},
		{"op": "add", "path": "/items/0/authority", "value": authority},
	],
	patches,
))

_row := {"valid_from": "2025-10-01", "valid_to": "2026-09-30", "values": {"country": "LTU"}}

_on(day) := {"op": "replace", "path": "/decision_date", "value": day}

_remove(path) := {"op": "remove", "path": path}

_denied := _finding([1], "LTU", "2026-06-01")

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _excess("faa_516", []),
	"tables": {"eda_justified": [{"valid_from": "0001-01-01", "valid_to": "9999-12-31", "values": {"country": "GRC"}}]},
	"outcome": {
		"items[].authority": "unknown",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
	},
}

test_grant_to_a_country_without_a_row_is_denied if {
	country_not_justified.found == {_denied} with input as _excess("faa_516", [])
}

test_row_counts_for_its_fiscal_year if {
	country_not_justified.found == set() with input as _excess("faa_516", [_on("2025-10-01")]) with data.tables.eda_justified.entries as [_row]
	country_not_justified.found == set() with input as _excess("faa_516", [_on("2026-09-30")]) with data.tables.eda_justified.entries as [_row]
	country_not_justified.found == {_finding([1], "LTU", "2025-09-30")} with input as _excess("faa_516", [_on("2025-09-30")])
		with data.tables.eda_justified.entries as [_row]
	country_not_justified.found == {_finding([1], "LTU", "2026-10-01")} with input as _excess("faa_516", [_on("2026-10-01")])
		with data.tables.eda_justified.entries as [_row]
}

test_row_of_another_country_is_none if {
	brazil := {"op": "replace", "path": "/parties/1/country", "value": "BRA"}

	country_not_justified.found == {_finding([1], "BRA", "2026-06-01")} with input as _excess("faa_516", [brazil])
		with data.tables.eda_justified.entries as [_row]
}

test_sale_needs_no_justification if {
	country_not_justified.found == set() with input as _excess("aeca_21", [])
}

test_only_given_lines_are_named if {
	second := {"op": "add", "path": "/items/-", "value": object.union(
		testing.clean.items[0],
		{"line": 2, "program": "eda", "authority": "aeca_21"},
	)}

	country_not_justified.found == {_denied} with input as _excess("faa_516", [second])
}

test_organization_has_no_row if {
	request := _excess("faa_516", [
		_remove("/parties/1/country"),
		{"op": "add", "path": "/parties/1/organization", "value": "AU"},
	])

	country_not_justified.found == {_finding([1], "AU", "2026-06-01")} with input as request
}

test_line_without_authority_is_not_evaluated if {
	country_not_justified.found == {{"unknown": {"items[0].authority"}}}
		with input as _excess("faa_516", [_remove("/items/0/authority")])
	country_not_justified.found == set() with input as _excess("faa_516", [_remove("/items/0/authority")])
		with data.tables.eda_justified.entries as [_row]
}

test_recipient_without_country_is_not_evaluated if {
	country_not_justified.found == {{"unknown": {"parties[1].country"}}}
		with input as _excess("faa_516", [_remove("/parties/1/country")])
}

test_other_program_is_not_asked if {
	country_not_justified.found == set()
		with input as _excess("faa_516", [{"op": "replace", "path": "/items/0/program", "value": "map"}])
}
