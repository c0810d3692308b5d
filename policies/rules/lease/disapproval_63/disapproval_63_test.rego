package rules.lease.disapproval_63_test

import data.rules.lease.disapproval_63
import data.testing

_finding(lines, reached, amounts, levels) := {
	"lines": lines,
	"message": sprintf(
		"Replacement less depreciation: major equipment $%d (level $%d), all articles $%d (level $%d). A joint resolution can block the lease.",
		[amounts[0], levels[0], amounts[1], levels[1]],
	),
	"values": {
		"reached": reached,
		"mde_usd": amounts[0],
		"mde_level_usd": levels[0],
		"total_usd": amounts[1],
		"total_level_usd": levels[1],
	},
}

_standard := [14000000, 50000000]

_higher := [25000000, 100000000]

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_leased(country, mde, value, patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/parties/1/country", country),
		_replace("/items/0/program", "lease"),
		_replace("/items/0/mde", mde),
		_replace("/items/0/values", {"replacement_less_depreciation_usd": value}),
		{"op": "add", "path": "/lease", "value": {"term_months": 12}},
	],
	patches,
))

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(
	object.remove(testing.clean.items[0], ["values"]),
	object.union({"line": 2, "program": "lease"}, members),
)}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _leased("BRA", true, 14000000, []),
	"outcome": {
		"items[].mde": "unknown",
		"items[].program": "silent",
		"items[].values.replacement_less_depreciation_usd": "unknown",
		"lease.term_months": "unknown",
		"parties[].country": "unknown",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

test_major_equipment_fires_at_its_level if {
	disapproval_63.found == {_finding([1], ["mde"], [14000000, 14000000], _standard)}
		with input as _leased("BRA", true, 14000000, [])
	disapproval_63.found == set() with input as _leased("BRA", true, 13999999, [])
}

test_all_articles_fire_at_their_level if {
	disapproval_63.found == {_finding([1], ["total"], [0, 50000000], _standard)}
		with input as _leased("BRA", false, 50000000, [])
	disapproval_63.found == set() with input as _leased("BRA", false, 49999999, [])
}

test_members_and_partners_have_higher_levels if {
	every country in ["LTU", "AUS"] {
		disapproval_63.found == {_finding([1], ["mde"], [25000000, 25000000], _higher)}
			with input as _leased(country, true, 25000000, [])
		disapproval_63.found == set() with input as _leased(country, true, 24999999, [])
		disapproval_63.found == {_finding([1], ["total"], [0, 100000000], _higher)}
			with input as _leased(country, false, 100000000, [])
		disapproval_63.found == set() with input as _leased(country, false, 99999999, [])
	}
}

test_right_to_pass_on_outside_the_group_takes_the_standard_level if {
	request := _leased("LTU", true, 14000000, [{"op": "add", "path": "/reexport_countries", "value": ["BRA"]}])

	disapproval_63.found == {_finding([1], ["mde"], [14000000, 14000000], _standard)} with input as request
}

test_higher_levels_bind_from_their_first_day if {
	before := _replace("/decision_date", "2002-09-29")
	first := _replace("/decision_date", "2002-09-30")

	disapproval_63.found == {_finding([1], ["mde"], [24999999, 24999999], _standard)}
		with input as _leased("AUS", true, 24999999, [before])
	disapproval_63.found == set() with input as _leased("AUS", true, 24999999, [first])
}

test_articles_count_together if {
	request := _leased("BRA", true, 7000000, [
		_second({"mde": true, "values": {"replacement_less_depreciation_usd": 7000000}}),
		_second({"line": 3, "values": {"replacement_less_depreciation_usd": 1}}),
		_second({"line": 4, "program": "fms", "mde": true, "values": {"replacement_less_depreciation_usd": 90000000}}),
	])

	disapproval_63.found == {_finding([1, 2], ["mde"], [14000000, 14000001], _standard)} with input as request
}

test_service_is_no_article if {
	request := _leased("BRA", true, 14000000, [_second({"type": "service"})])

	disapproval_63.found == {_finding([1], ["mde"], [14000000, 14000000], _standard)} with input as request
}

test_short_lease_is_clear if {
	disapproval_63.found == set() with input as _leased("BRA", true, 90000000, [_replace("/lease/term_months", 11)])
}

test_lease_without_a_term_is_not_evaluated if {
	disapproval_63.found == {{"unknown": {"lease.term_months"}}}
		with input as _leased("BRA", true, 14000000, [_remove("/lease/term_months")])
	disapproval_63.found == set() with input as _leased("BRA", true, 13999999, [_remove("/lease/term_months")])
}

test_article_without_value_is_not_evaluated if {
	disapproval_63.found == {{"unknown": {"items[0].values.replacement_less_depreciation_usd"}}}
		with input as _leased("BRA", false, 1, [_remove("/items/0/values/replacement_less_depreciation_usd")])
}

test_lessee_of_unknown_country_is_asked_only_between_the_levels if {
	unnamed := _remove("/parties/1/country")

	disapproval_63.found == {{"unknown": {"parties[1].country"}}} with input as _leased("BRA", true, 14000000, [unnamed])
	disapproval_63.found == set() with input as _leased("BRA", true, 13999999, [unnamed])
	disapproval_63.found == {_finding([1], ["mde"], [25000000, 25000000], _standard)}
		with input as _leased("BRA", true, 25000000, [unnamed])
}

test_without_levels_every_lease_is_open_to_it if {
	disapproval_63.found == {_finding([1], ["total"], [0, 1], [0, 0])} with input as _leased("LTU", false, 1, [])
		with data.tables.thresholds.entries as []
}
