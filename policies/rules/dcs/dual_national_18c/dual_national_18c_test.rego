package rules.dcs.dual_national_18c_test

import data.rules.dcs.dual_national_18c
import data.testing

_missing(nationalities) := {
	"lines": [1],
	"message": sprintf(
		"Employees of recipient hold %s: enter host_clearance, or screening_plan, nda and technology_security_plan (field credentials).",
		[concat(", ", nationalities)],
	),
	"values": {"party": "recipient", "nationalities": nationalities},
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
		_add("/parties/1/nationalities", ["IND"]),
		_add("/parties/1/credentials", ["regular_employee", "nda", "in_territory"]),
	],
	patches,
))

_employees(nationalities) := _replace("/parties/1/nationalities", nationalities)

_credentials(held) := _replace("/parties/1/credentials", held)

_clear(patches) if {
	dual_national_18c.found == set() with input as _release(patches)
}

_fires(nationalities, patches) if {
	dual_national_18c.found == {_missing(nationalities)} with input as _release(patches)
}

_lacks(fields, patches) if {
	dual_national_18c.found == {{"unknown": fields}} with input as _release(patches)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _release([]),
	"outcome": {
		"items[].classification": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].credentials": "fires",
		"parties[].name": "fires",
		"parties[].nationalities": "silent",
		"parties[].organization": "fires",
	},
}

test_other_nationality_needs_safeguards if {
	_fires({"IND"}, [])
	_fires({"LTU", "KOR"}, [_employees(["LTU", "KOR"])])
}

test_nationals_of_the_recipient_need_none if {
	_clear([_employees(["LTU"]), _credentials([])])
	_clear([_remove("/parties/1/nationalities")])
}

test_nationality_is_other_than_that_of_an_organization if {
	_fires({"IND"}, [_remove("/parties/1/country"), _add("/parties/1/organization", "NSPA")])
}

test_clearance_of_the_host_is_enough if {
	_clear([_credentials(["host_clearance"])])
}

test_all_three_safeguards_are_enough_and_two_are_not if {
	_clear([_credentials(["screening_plan", "nda", "technology_security_plan"])])
	_fires({"IND"}, [_credentials(["nda", "technology_security_plan"])])
	_fires({"IND"}, [_credentials(["screening_plan", "technology_security_plan"])])
	_fires({"IND"}, [_credentials(["screening_plan", "nda"])])
	_fires({"IND"}, [_remove("/parties/1/credentials")])
}

test_exempt_release_needs_none if {
	_clear([_employees(["POL"])])
	_clear([
		_employees(["AUS", "IND"]),
		_replace("/parties/1/country", "GBR"),
		_replace("/items/0/classification", "SECRET"),
		_credentials(["aukus_authorized_user", "secret_clearance", "regular_employee"]),
	])
}

test_allied_nationality_without_the_credentials_needs_them if {
	_fires({"POL"}, [_employees(["POL"]), _credentials([])])
}

test_exemption_that_is_open_leaves_it_open if {
	_lacks({"items[0].classification"}, [_employees(["POL"]), _remove("/items/0/classification")])
	_fires({"IND"}, [_remove("/items/0/classification")])
}

test_recipient_without_country_is_not_evaluated if {
	_lacks({"parties[1].country"}, [_remove("/parties/1/country")])
	_fires({"IND", "LTU"}, [_remove("/parties/1/country"), _employees(["IND", "LTU"])])
}

test_each_employer_is_asked if {
	user := {"id": "user", "roles": ["end_user"], "type": "private", "country": "POL", "nationalities": ["IND"]}
	request := _release([_credentials(["host_clearance"]), _add("/parties/-", user)])

	dual_national_18c.found == {{
		"lines": [1],
		"message": "Employees of user hold IND: enter host_clearance, or screening_plan, nda and technology_security_plan (field credentials).",
		"values": {"party": "user", "nationalities": {"IND"}},
	}} with input as request
}

test_only_licensed_lines_are_named if {
	_fires({"IND"}, [_second({}), _second({"line": 3, "program": "ear"})])
	_clear([_replace("/items/0/program", "fms")])
}

test_other_kinds_and_first_provision_are_not_asked if {
	_clear([_replace("/kind", "sale")])
	_clear([_replace("/phase", "export")])
}
