package rules.dcs.exempt_dual_national_18e_test

import data.rules.dcs.exempt_dual_national_18e
import data.testing

_exempt := {
	"lines": [1],
	"message": "Exempt by 22 CFR 126.18(e): cleared dual nationals of Australia or the United Kingdom, employed by an authorized user.",
	"values": {"nationalities": {"AUS", "IND"}},
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
		_add("/parties/1/nationalities", ["AUS", "IND"]),
		_add("/parties/1/credentials", ["aukus_authorized_user", "secret_clearance", "regular_employee"]),
		_replace("/items/0/classification", "SECRET"),
		_replace("/parties/1/country", "AUS"),
	],
	patches,
))

_employees(nationalities) := _replace("/parties/1/nationalities", nationalities)

_credentials(held) := _replace("/parties/1/credentials", held)

_clear(patches) if {
	exempt_dual_national_18e.found == set() with input as _release(patches)
}

_fits(patches) if {
	exempt_dual_national_18e.found == {_exempt} with input as _release(patches)
}

_lacks(fields, patches) if {
	exempt_dual_national_18e.found == {{"unknown": fields}} with input as _release(patches)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _release([]),
	"outcome": {
		"items[].classification": "unknown",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].credentials": "silent",
		"parties[].name": "fires",
		"parties[].nationalities": "silent",
		"parties[].organization": "fires",
	},
}

test_cleared_dual_nationals_are_exempt if {
	_fits([])
	_fits([_replace("/parties/1/country", "GBR"), _replace("/items/0/classification", "CONFIDENTIAL")])
	_fits([_replace("/parties/1/country", "USA"), _replace("/items/0/type", "article")])
}

test_citizens_of_other_countries_are_not if {
	_clear([_employees(["CAN", "IND"])])
}

test_who_has_one_nationality_is_no_dual_national if {
	_clear([_employees(["AUS"])])
	_clear([_employees(["AUS", "AUS"])])
}

test_each_credential_is_needed if {
	_clear([_credentials(["secret_clearance", "regular_employee"])])
	_clear([_credentials(["aukus_authorized_user", "regular_employee"])])
	_clear([_credentials(["aukus_authorized_user", "secret_clearance"])])
}

test_employer_must_be_in_the_three_countries if {
	_clear([_replace("/parties/1/country", "CAN")])
	_lacks({"parties[1].country"}, [_remove("/parties/1/country")])
}

test_every_party_that_receives_must_fit if {
	_clear([_add("/parties/-", {"id": "user", "roles": ["end_user"], "type": "private", "country": "AUS"})])
}

test_unclassified_data_are_another_rule if {
	_clear([_replace("/items/0/classification", "CUI")])
	_lacks({"items[0].classification"}, [_remove("/items/0/classification")])
}

test_only_such_lines_are_named if {
	_fits([_second({"program": "dcs"}), _second({"line": 3, "classification": "SECRET"})])
}

test_other_kinds_and_first_provision_are_not_exempt if {
	_clear([_replace("/kind", "sale")])
	_clear([_replace("/phase", "export")])
}

test_user_without_name_is_not_evaluated_while_a_list_is_kept if {
	exempt_dual_national_18e.found == {{"unknown": {"parties[1].name"}}}
		with input as _release([_remove("/parties/1/name")])
		with data.tables.aukus_authorized_users.entries as [{
			"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
			"values": {"name": "Firm", "country": "AUS"},
		}]
}

test_exempt_line_is_not_live if {
	data.lib.lines.live_numbers == [2] with input as _release([_second({})])
}
