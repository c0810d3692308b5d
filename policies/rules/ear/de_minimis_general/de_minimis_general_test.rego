package rules.ear.de_minimis_general_test

import data.rules.ear.de_minimis_general
import data.testing

_finding(lines, country, content) := {
	"lines": lines,
	"message": sprintf("A foreign-made item holds %d basis points of controlled U.S. content and goes to %s: it is subject to the EAR.", [content, country]),
	"values": {"us_content_bp": content, "destinations": {country}},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_item(members) := object.union({"line": 1, "type": "article", "program": "ear"}, members)

_to(country, members, patches) := testing.request(array.concat(
	[_replace("/parties/1/country", country), _replace("/items/0", _item(members))],
	patches,
))

_second(members) := _add("/items/-", object.union(_item(members), {"line": 2}))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _to("CUB", _content("9A991", 1001), []),
	"outcome": {
		"end_use.country": "fires",
		"items[].eccn": "fires",
		"items[].measures.us_content_bp": "silent",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

_content(number, basis_points) := {"eccn": number, "measures": {"us_content_bp": basis_points}}

test_lower_limit_holds_for_the_two_groups if {
	every country in ["CUB", "IRN"] {
		de_minimis_general.found == {_finding([1], country, 1001)} with input as _to(country, _content("9A991", 1001), [])
		de_minimis_general.found == set() with input as _to(country, _content("9A991", 1000), [])
	}
}

test_general_limit_holds_elsewhere if {
	every country in ["LTU", "VEN"] {
		de_minimis_general.found == {_finding([1], country, 2501)} with input as _to(country, _content("9A991", 2501), [])
		de_minimis_general.found == set() with input as _to(country, _content("9A991", 2500), [])
	}
}

test_content_without_a_number_is_controlled_as_stated if {
	de_minimis_general.found == {_finding([1], "LTU", 2501)} with input as _to("LTU", {"measures": {"us_content_bp": 2501}}, [])
}

test_content_of_the_600_series_is_another_rule if {
	every number in ["9A610.x", "9A610.y", "9A515.a"] {
		de_minimis_general.found == set() with input as _to("CUB", _content(number, 9000), [])
	}
}

test_item_of_us_origin_is_clear if {
	de_minimis_general.found == set() with input as _to("CUB", {"eccn": "9A991"}, [])
}

test_first_provision_is_asked_too if {
	request := _to("LTU", _content("9A991", 2501), [_replace("/phase", "export"), _replace("/kind", "new")])

	de_minimis_general.found == {_finding([1], "LTU", 2501)} with input as request
}

test_other_lines_are_not_named if {
	request := _to("LTU", _content("9A991", 2501), [_second(object.union(_content("9A991", 2501), {"program": "foreign"}))])

	de_minimis_general.found == {_finding([1], "LTU", 2501)} with input as request
}

test_recipient_without_country_is_not_evaluated_where_it_decides if {
	nowhere := _remove("/parties/1/country")

	de_minimis_general.found == {{"unknown": {"parties[1].country"}}} with input as _to("CUB", _content("9A991", 2500), [nowhere])
	de_minimis_general.found == set() with input as _to("CUB", _content("9A991", 1000), [nowhere])
	de_minimis_general.found == {_finding([1], "unnamed", 2501)} with input as _to("CUB", _content("9A991", 2501), [nowhere])
}

test_limits_that_the_table_lacks_let_no_content_pass if {
	de_minimis_general.found == {_finding([1], "LTU", 1)} with input as _to("LTU", _content("9A991", 1), [])
		with data.tables.limits.entries as []
}
