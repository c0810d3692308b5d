package rules.dcs.exempt_aukus_test

import data.rules.dcs.exempt_aukus
import data.testing

_exempt(lines, price) := {
	"lines": lines,
	"message": "Exempt by 22 CFR 126.7 between authorized users in Australia, the United Kingdom and the United States; no DSP-83.",
	"values": {"contract_price_usd": price},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_second(members) := _add("/items/-", object.union(testing.clean.items[0], object.union({"line": 2}, members)))

_between(patches) := testing.request(array.concat(
	[
		_replace("/items/0/program", "dcs"),
		_add("/items/0/values/contract_price_usd", 1000000),
		_replace("/parties/0/country", "AUS"),
		_replace("/parties/1/country", "GBR"),
		_add("/parties/0/credentials", ["aukus_authorized_user"]),
		_add("/parties/1/credentials", ["aukus_authorized_user"]),
		_add("/documents/-", {"kind": "control_statement", "signed_on": "2026-06-01"}),
	],
	patches,
))

_price(usd) := _replace("/items/0/values/contract_price_usd", usd)

_clear(patches) if {
	exempt_aukus.found == set() with input as _between(patches)
}

_lacks(fields, patches) if {
	exempt_aukus.found == {{"unknown": fields}} with input as _between(patches)
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _between([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "unknown",
		"end_use.country": "fires",
		"items[].flags": "unknown",
		"items[].mde": "fires",
		"items[].program": "silent",
		"items[].usml": "unknown",
		"items[].values.contract_price_usd": "unknown",
		"linked_actions[].flags": "fires",
		"parties[].country": "unknown",
		"parties[].credentials": "silent",
		"parties[].name": "fires",
		"parties[].organization": "fires",
		"reexport_countries": "fires",
	},
}

test_transfer_between_authorized_users_is_exempt if {
	exempt_aukus.found == {_exempt([1], 1000000)} with input as _between([])
}

test_registered_persons_and_agencies_take_part if {
	request := _between([
		_replace("/parties/1/country", "USA"),
		_replace("/parties/1/credentials", ["ddtc_registered"]),
		_add("/parties/-", {"id": "agency", "roles": ["end_user"], "country": "USA", "credentials": ["us_government"]}),
	])

	exempt_aukus.found == {_exempt([1], 1000000)} with input as request
}

test_party_outside_the_three_countries_ends_it if {
	_clear([_replace("/parties/0/country", "CAN")])
	_clear([_replace("/parties/1/country", "NZL")])
	_clear([_add("/parties/-", {"id": "carrier", "roles": ["carrier"], "country": "FRA", "credentials": ["ddtc_registered"]})])
	_clear([_remove("/parties/1/country"), _add("/parties/1/organization", "NATO")])
}

test_party_that_may_not_take_part_ends_it if {
	_clear([_replace("/parties/1/credentials", ["nda"])])
	_clear([_remove("/parties/0/credentials")])
	_clear([_add("/parties/-", {"id": "carrier", "roles": ["carrier"], "country": "AUS"})])
}

test_user_must_stand_on_the_list_that_is_kept if {
	listed := [{
		"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
		"values": {"name": testing.clean.parties[0].name, "country": "AUS"},
	}]

	exempt_aukus.found == set() with input as _between([])
		with data.tables.aukus_authorized_users.entries as listed
	exempt_aukus.found == {_exempt([1], 1000000)}
		with input as _between([_replace("/parties/1/credentials", ["us_government"])])
		with data.tables.aukus_authorized_users.entries as listed
}

test_place_of_use_and_right_to_pass_on_stay_within if {
	exempt_aukus.found == {_exempt([1], 1000000)}
		with input as _between([_add("/end_use/country", "USA"), _add("/reexport_countries", ["AUS", "USA"])])
	_clear([_add("/end_use/country", "CAN")])
	_clear([_add("/reexport_countries", ["AUS", "CAN"])])
}

test_excluded_technology_is_not_exempt if {
	_clear([_replace("/items/0/flags", ["excluded_technology"])])
}

test_entry_of_the_table_of_excluded_technology_is_not_exempt if {
	exempt_aukus.found == set() with input as _between([]) with data.tables.excluded_technology.entries as _listed("VII")
	exempt_aukus.found == {_exempt([1], 1000000)} with input as _between([])
		with data.tables.excluded_technology.entries as _listed("XIX")
	exempt_aukus.found == {{"unknown": {"items[0].usml"}}}
		with input as _between([_remove("/items/0/usml"), _price(1)])
		with data.tables.excluded_technology.entries as _listed("XIX")
}

_listed(entry) := [{
	"valid_from": "0001-01-01", "valid_to": "9999-12-31", "verified": true,
	"values": {"entry": entry},
}]

test_manufacture_of_significant_equipment_abroad_is_not_exempt if {
	_clear([_replace("/items/0/flags", ["manufactures_sme"])])
	_clear([_add("/linked_actions", [{"kind": "agreement", "flags": ["manufactures_sme_abroad"]}])])
	exempt_aukus.found == {_exempt([1], 1000000)}
		with input as _between([_add("/linked_actions", [{"kind": "agreement"}])])
}

test_contract_below_each_level_is_exempt_and_at_it_is_not if {
	exempt_aukus.found == {_exempt([1], 99999999)} with input as _between([_price(99999999)])
	_clear([_price(100000000)])
	exempt_aukus.found == {_exempt([1], 24999999)} with input as _between([_replace("/items/0/mde", true), _price(24999999)])
	_clear([_replace("/items/0/mde", true), _price(25000000)])
	exempt_aukus.found == {_exempt([1], 999999)} with input as _between([_replace("/items/0/usml", "I(a)"), _price(999999)])
	_clear([_replace("/items/0/usml", "I(a)"), _price(1000000)])
}

test_licensed_lines_count_together_and_others_do_not if {
	_clear([_price(99999999), _second({"program": "dcs", "values": {"contract_price_usd": 1}})])
	exempt_aukus.found == {_exempt([1], 99999999)}
		with input as _between([_price(99999999), _second({"values": {"contract_price_usd": 1}})])
}

test_only_what_is_eligible_is_named if {
	request := _between([_second({"program": "dcs", "flags": ["excluded_technology"], "values": {"contract_price_usd": 1}})])

	exempt_aukus.found == {_exempt([1], 1000001)} with input as request
}

test_statement_must_be_on_file if {
	_clear([_remove("/documents/3")])
	_clear([_add("/documents/3/expires_on", "2026-05-31")])
	_lacks({"documents[3].signed_on"}, [_remove("/documents/3/signed_on")])
}

test_exemption_begins_on_its_day if {
	_clear([_replace("/decision_date", "2024-08-31")])
	exempt_aukus.found == {_exempt([1], 1000000)} with input as _between([
		_replace("/decision_date", "2024-09-01"),
		_replace("/documents/3/signed_on", "2024-09-01"),
	])
}

test_first_provision_is_not_exempt if {
	_clear([_replace("/phase", "export"), _replace("/kind", "new")])
}

test_government_line_is_not_exempt if {
	_clear([_replace("/items/0/program", "fms")])
}

test_absent_fields_are_not_evaluated if {
	_lacks({"parties[1].country"}, [_remove("/parties/1/country")])
	_lacks({"items[0].flags"}, [_remove("/items/0/flags")])
	_lacks({"items[0].values.contract_price_usd"}, [_remove("/items/0/values/contract_price_usd")])
	_lacks({"items[0].mde"}, [_remove("/items/0/mde"), _price(25000000)])
}

test_level_that_the_table_lacks_exempts_nothing if {
	exempt_aukus.found == set() with input as _between([]) with data.tables.thresholds.entries as []
}

test_exempt_line_is_not_live if {
	data.lib.lines.live_numbers == [2] with input as _between([_second({})])
}
