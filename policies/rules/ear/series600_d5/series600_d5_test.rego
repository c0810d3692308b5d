package rules.ear.series600_d5_test

import data.rules.ear.series600_d5
import data.testing

_finding(lines, country) := {
	"lines": lines,
	"message": sprintf("Items of the 600 series or 9x515 go to %s, of which a place is in group D:5: the policy is denial.", [country]),
	"values": {"destinations": {country}},
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
	"request": _to("VEN", _spare, []),
	"outcome": {
		"end_use.country": "fires",
		"items[].eccn": "silent",
		"items[].measures.us_content_bp": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

_spare := {"eccn": "9A610.x"}

test_spare_for_an_embargoed_country_is_denied if {
	every number in ["9A610.x", "0A606", "9A515.a", "9A610.y"] {
		series600_d5.found == {_finding([1], "VEN")} with input as _to("VEN", {"eccn": number}, [])
	}
}

test_hong_kong_and_macau_are_denied_like_china if {
	every country in ["CHN", "HKG", "MAC"] {
		series600_d5.found == {_finding([1], country)} with input as _to(country, _spare, [])
	}
}

test_first_provision_is_asked_too if {
	request := _to("VEN", _spare, [_replace("/phase", "export"), _replace("/kind", "new")])

	series600_d5.found == {_finding([1], "VEN")} with input as request
}

test_other_countries_are_clear if {
	series600_d5.found == set() with input as _to("LTU", _spare, [])
}

test_other_numbers_are_clear if {
	series600_d5.found == set() with input as _to("VEN", {"eccn": "9A991.d"}, [])
	series600_d5.found == set() with input as _to("VEN", {}, [])
}

test_foreign_made_item_is_another_rule if {
	every content in [0, 300] {
		series600_d5.found == set()
			with input as _to("VEN", object.union(_spare, {"measures": {"us_content_bp": content}}), [])
	}
}

test_lines_of_other_programs_are_not_named if {
	request := _to("VEN", _spare, [_second({"program": "foreign", "eccn": "9A610.x"}), _second({"line": 3, "eccn": "9A991"})])

	series600_d5.found == {_finding([1], "VEN")} with input as request
	series600_d5.found == set() with input as _to("VEN", {"program": "dcs", "eccn": "9A610.x"}, [])
}

test_place_of_use_and_right_to_pass_on_count if {
	every patch in [_add("/end_use/country", "CHN"), _add("/reexport_countries", ["CHN"])] {
		series600_d5.found == {{
			"lines": [1],
			"message": "Items of the 600 series or 9x515 go to CHN, LTU, of which a place is in group D:5: the policy is denial.",
			"values": {"destinations": {"CHN", "LTU"}},
		}} with input as _to("LTU", _spare, [patch])
	}
}

test_organization_is_in_no_group if {
	request := _to("VEN", _spare, [_remove("/parties/1/country"), _add("/parties/1/organization", "UN")])

	series600_d5.found == set() with input as request
}

test_group_counts_until_its_last_day if {
	series600_d5.found == {_finding([1], "KHM")}
		with input as _to("KHM", _spare, [_replace("/decision_date", "2026-02-02")])
	series600_d5.found == set()
		with input as _to("KHM", _spare, [_replace("/decision_date", "2026-02-03")])
}

test_recipient_without_country_is_not_evaluated if {
	series600_d5.found == {{"unknown": {"parties[1].country"}}}
		with input as _to("VEN", _spare, [_remove("/parties/1/country")])
	series600_d5.found == set() with input as _to("VEN", {}, [_remove("/parties/1/country")])
}

test_exempt_line_is_clear if {
	series600_d5.found == set() with input as _to("VEN", _spare, []) with data.lib.lines.exempt as {1}
}
