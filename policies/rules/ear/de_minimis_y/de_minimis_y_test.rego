package rules.ear.de_minimis_y_test

import data.rules.ear.de_minimis_y
import data.testing

_finding(lines, country, content) := {
	"lines": lines,
	"message": sprintf("A foreign-made item holds %d basis points of .y content and goes to %s: it is subject to the EAR.", [content, country]),
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
	"request": _to("CHN", _content("9A610.y", 300), []),
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

test_any_content_counts_for_china_and_the_two_groups if {
	every country in ["CHN", "HKG", "MAC", "IRN", "PRK", "SYR", "CUB"] {
		de_minimis_y.found == {_finding([1], country, 1)} with input as _to(country, _content("9A610.y", 1), [])
	}
	de_minimis_y.found == set() with input as _to("CHN", _content("9A610.y", 0), [])
}

test_elsewhere_it_is_free if {
	every country in ["LTU", "VEN"] {
		de_minimis_y.found == set() with input as _to(country, _content("9A610.y", 10000), [])
	}
}

test_other_content_is_another_rule if {
	every number in ["9A610.x", "9A610", "9A991"] {
		de_minimis_y.found == set() with input as _to("CHN", _content(number, 300), [])
	}
	de_minimis_y.found == set() with input as _to("CHN", {"measures": {"us_content_bp": 300}}, [])
}

test_first_provision_is_asked_too if {
	request := _to("CHN", _content("9A515.y", 300), [_replace("/phase", "export"), _replace("/kind", "new")])

	de_minimis_y.found == {_finding([1], "CHN", 300)} with input as request
}

test_other_lines_are_not_named if {
	request := _to("CHN", _content("9A610.y", 300), [_second({"eccn": "9A610.y"}), _second(object.union(_content("9A610.y", 300), {"program": "dcs"}))])

	de_minimis_y.found == {_finding([1], "CHN", 300)} with input as request
}

test_recipient_without_country_is_not_evaluated if {
	nowhere := _remove("/parties/1/country")

	de_minimis_y.found == {{"unknown": {"parties[1].country"}}} with input as _to("CHN", _content("9A610.y", 1), [nowhere])
	de_minimis_y.found == set() with input as _to("CHN", _content("9A610.y", 0), [nowhere])
}
