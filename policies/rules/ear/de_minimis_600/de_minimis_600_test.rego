package rules.ear.de_minimis_600_test

import data.rules.ear.de_minimis_600
import data.testing

_finding(lines, country, content) := {
	"lines": lines,
	"message": sprintf("A foreign-made item holds %d basis points of 600-series or 9x515 content and goes to %s: it is subject to the EAR.", [content, country]),
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
	"request": _to("VEN", _content("0A606", 300), []),
	"outcome": {
		"end_use.country": "fires",
		"items[].eccn": "silent",
		"items[].measures.us_content_bp": "silent",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

_content(number, basis_points) := {"eccn": number, "measures": {"us_content_bp": basis_points}}

test_any_content_counts_for_an_embargoed_country if {
	de_minimis_600.found == {_finding([1], "VEN", 1)} with input as _to("VEN", _content("0A606", 1), [])
	de_minimis_600.found == set() with input as _to("VEN", _content("0A606", 0), [])
}

test_content_above_the_limit_counts_elsewhere if {
	de_minimis_600.found == {_finding([1], "BRA", 2501)} with input as _to("BRA", _content("0A606", 2501), [])
	de_minimis_600.found == set() with input as _to("BRA", _content("0A606", 2500), [])
}

test_paragraphs_a_to_x_count_and_y_does_not if {
	every number in ["9A610.a", "9A610.x", "9A515.d"] {
		de_minimis_600.found == {_finding([1], "VEN", 300)} with input as _to("VEN", _content(number, 300), [])
	}
	every number in ["9A610.y", "9A515.y", "9A991"] {
		de_minimis_600.found == set() with input as _to("VEN", _content(number, 9000), [])
	}
}

test_first_provision_is_asked_too if {
	request := _to("VEN", _content("0A606", 300), [_replace("/phase", "export"), _replace("/kind", "new")])

	de_minimis_600.found == {_finding([1], "VEN", 300)} with input as request
}

test_item_of_us_origin_is_another_rule if {
	de_minimis_600.found == set() with input as _to("VEN", {"eccn": "0A606"}, [])
}

test_lines_are_named_by_their_content if {
	request := _to("VEN", _content("0A606", 300), [
		_second(object.union(_content("0A606", 300), {"line": 2})),
		_add("/items/-", object.union(_item(_content("9A610.x", 40)), {"line": 3})),
		_add("/items/-", object.union(_item(_content("9A610.x", 40)), {"line": 4, "program": "foreign"})),
	])

	de_minimis_600.found == {_finding([1, 2], "VEN", 300), _finding([3], "VEN", 40)} with input as request
}

test_recipient_without_country_is_not_evaluated_where_it_decides if {
	nowhere := _remove("/parties/1/country")

	de_minimis_600.found == {{"unknown": {"parties[1].country"}}} with input as _to("BRA", _content("0A606", 2500), [nowhere])
	de_minimis_600.found == set() with input as _to("BRA", _content("0A606", 0), [nowhere])
	de_minimis_600.found == {_finding([1], "unnamed", 2501)} with input as _to("BRA", _content("0A606", 2501), [nowhere])
}

test_limit_that_the_table_lacks_lets_no_content_pass if {
	de_minimis_600.found == {_finding([1], "BRA", 1)} with input as _to("BRA", _content("0A606", 1), [])
		with data.tables.limits.entries as []
}
