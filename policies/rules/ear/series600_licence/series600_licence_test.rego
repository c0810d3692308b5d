package rules.ear.series600_licence_test

import data.rules.ear.series600_licence
import data.testing

_finding(lines, country) := {
	"lines": lines,
	"message": sprintf("Items of the 600 series or 9x515 go to %s: a licence of BIS is needed unless an exception fits (STA, RPL, GOV, LVS).", [country]),
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
	"request": _to("LTU", _spare, []),
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

test_spare_for_another_country_is_referred if {
	every number in ["9A610.x", "0A606", "9A515.a"] {
		series600_licence.found == {_finding([1], "LTU")} with input as _to("LTU", {"eccn": number}, [])
	}
}

test_first_provision_is_asked_too if {
	request := _to("LTU", _spare, [_replace("/phase", "export"), _replace("/kind", "new")])

	series600_licence.found == {_finding([1], "LTU")} with input as request
}

test_canada_and_the_united_states_need_none if {
	every country in ["CAN", "USA"] {
		series600_licence.found == set() with input as _to(country, _spare, [])
	}
}

test_embargoed_country_is_another_rule if {
	series600_licence.found == set() with input as _to("VEN", _spare, [])
}

test_country_needs_one_from_the_day_it_leaves_the_group if {
	series600_licence.found == set()
		with input as _to("KHM", _spare, [_replace("/decision_date", "2026-02-02")])
	series600_licence.found == {_finding([1], "KHM")}
		with input as _to("KHM", _spare, [_replace("/decision_date", "2026-02-03")])
}

test_organization_is_outside_both if {
	request := _to("LTU", _spare, [_remove("/parties/1/country"), _add("/parties/1/organization", "NSPA")])

	series600_licence.found == {_finding([1], "NSPA")} with input as request
}

test_other_lines_are_clear if {
	series600_licence.found == set() with input as _to("LTU", {"eccn": "9A991.d"}, [])
	series600_licence.found == set()
		with input as _to("LTU", object.union(_spare, {"measures": {"us_content_bp": 300}}), [])
	series600_licence.found == {_finding([1], "LTU")}
		with input as _to("LTU", _spare, [_second({"program": "dcs", "eccn": "9A610.x"})])
}

test_recipient_without_country_is_not_evaluated if {
	series600_licence.found == {{"unknown": {"parties[1].country"}}}
		with input as _to("LTU", _spare, [_remove("/parties/1/country")])
	series600_licence.found == set() with input as _to("LTU", {}, [_remove("/parties/1/country")])
}
