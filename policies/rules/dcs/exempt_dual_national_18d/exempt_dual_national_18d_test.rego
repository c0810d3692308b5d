package rules.dcs.exempt_dual_national_18d_test

import data.rules.dcs.exempt_dual_national_18d
import data.testing

_exempt(nationalities) := {
	"lines": [1],
	"message": "Exempt by 22 CFR 126.18(d): employees of allied nationality under a non-disclosure agreement receive unclassified data.",
	"values": {"nationalities": nationalities},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_release(patches) := testing.request(array.concat(
	[
		_replace("/kind", "data_release"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/type", "technical_data"),
		_add("/parties/1/nationalities", ["POL", "CHE"]),
		_add("/parties/1/credentials", ["regular_employee", "nda", "in_territory"]),
	],
	patches,
))

_employees(nationalities) := _replace("/parties/1/nationalities", nationalities)

_credentials(held) := _replace("/parties/1/credentials", held)

_clear(patches) if {
	exempt_dual_national_18d.found == set() with input as _release(patches)
}

_fits(nationalities, patches) if {
	exempt_dual_national_18d.found == {_exempt(nationalities)} with input as _release(patches)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _release([]),
	"outcome": {
		"items[].classification": "unknown",
		"items[].program": "silent",
		"parties[].credentials": "silent",
		"parties[].nationalities": "silent",
	},
}

test_employees_of_allied_nationality_are_exempt if {
	_fits({"POL", "CHE"}, [])
	_fits({"USA", "JPN", "IRL", "NZL", "AUS"}, [_employees(["USA", "JPN", "IRL", "NZL", "AUS"])])
	_fits({"POL", "CHE"}, [_replace("/items/0/type", "software"), _replace("/items/0/classification", "CUI")])
}

test_one_other_nationality_ends_it if {
	every country in ["KOR", "ISR", "IND"] {
		_clear([_employees(["POL", country])])
	}
}

test_member_counts_from_the_day_it_joins if {
	_clear([_employees(["MKD"]), _replace("/decision_date", "2020-03-26")])
	_fits({"MKD"}, [_employees(["MKD"]), _replace("/decision_date", "2020-03-27")])
}

test_each_credential_is_needed if {
	_clear([_credentials(["nda", "in_territory"])])
	_clear([_credentials(["regular_employee", "in_territory"])])
	_clear([_credentials(["regular_employee", "nda"])])
}

test_every_party_that_receives_must_fit if {
	user := {"id": "user", "roles": ["end_user"], "type": "private", "country": "POL"}
	fitting := object.union(user, {"nationalities": ["DEU"], "credentials": ["regular_employee", "nda", "in_territory"]})

	_clear([_add("/parties/-", user)])
	_fits({"POL", "CHE", "DEU"}, [_add("/parties/-", fitting)])
}

test_employer_in_another_role_must_fit_too if {
	_clear([_add("/parties/-", {"id": "firm", "roles": ["employer"], "country": "POL", "nationalities": ["IND"]})])
}

test_classified_data_are_not_exempt if {
	_clear([_replace("/items/0/classification", "CONFIDENTIAL")])
}

test_hardware_and_services_are_not_exempt if {
	every type in ["article", "service"] {
		_clear([_replace("/items/0/type", type)])
	}
}

test_only_such_lines_are_named if {
	_fits({"POL", "CHE"}, [_second({"program": "dcs"}), _second({"line": 3, "type": "technical_data"})])
}

test_other_kinds_and_first_provision_are_not_exempt if {
	_clear([_replace("/kind", "sale")])
	_clear([_replace("/phase", "export")])
}

test_data_without_classification_are_not_evaluated if {
	exempt_dual_national_18d.found == {{"unknown": {"items[0].classification"}}}
		with input as _release([_remove("/items/0/classification")])
	_clear([_remove("/items/0/classification"), _employees(["IND"])])
}

test_set_that_the_table_lacks_exempts_nobody if {
	exempt_dual_national_18d.found == set() with input as _release([])
		with data.tables.country_sets.entries as []
}

test_exempt_line_is_not_live if {
	data.lib.lines.live_numbers == [2] with input as _release([_second({})])
}
