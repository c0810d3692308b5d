package rules.fmf.commercial_lease_test

import data.rules.fmf.commercial_lease
import data.testing

_request(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
		{"op": "add", "path": "/items/0/funding", "value": "fmf_grant"},
		{"op": "add", "path": "/financing", "value": {"flags": ["commercial_lease"]}},
	],
	patches,
))

_abroad(recipient) := {
	"lines": [1],
	"message": sprintf("Financing pays leases from U.S. firms for Israel and Egypt alone, not for %s.", [recipient]),
	"values": {"recipient": recipient},
}

_major := {
	"lines": [1],
	"message": "Financing pays no commercial lease of major defense equipment other than aircraft with civil use: take it off the lease.",
	"values": {},
}

_to(country) := {"op": "replace", "path": "/parties/1/country", "value": country}

_mde(value) := {"op": "replace", "path": "/items/0/mde", "value": value}

_flags(names) := {"op": "replace", "path": "/items/0/flags", "value": names}

_remove(path) := {"op": "remove", "path": path}

_second(members) := {"op": "add", "path": "/items/-", "value": object.union(testing.clean.items[0], members)}

test_other_countries_are_denied if {
	commercial_lease.found == {_abroad("LTU")} with input as _request([])
	commercial_lease.found == {_abroad("LTU")} with input as _request([_mde(true)])
}

test_organization_is_denied if {
	request := _request([_remove("/parties/1/country"), {"op": "add", "path": "/parties/1/organization", "value": "NSPA"}])

	commercial_lease.found == {_abroad("NSPA")} with input as request
}

test_israel_and_egypt_may_lease_what_is_no_major_equipment if {
	every country in ["EGY", "ISR"] {
		commercial_lease.found == set() with input as _request([_to(country)])
		commercial_lease.found == {_major} with input as _request([_to(country), _mde(true)])
	}
}

test_aircraft_may_be_leased_to_them if {
	commercial_lease.found == set() with input as _request([_to("ISR"), _mde(true), _flags(["aircraft"])])
	commercial_lease.found == {_major} with input as _request([_to("ISR"), _mde(true), _flags(["uas"])])
}

test_only_the_lines_that_are_barred_are_named if {
	request := _request([
		_to("ISR"),
		_mde(true),
		_second({"line": 2, "funding": "fmf_grant"}),
		_second({"line": 3, "mde": true}),
	])

	commercial_lease.found == {_major} with input as request
}

test_financed_lines_are_named_where_the_country_is_barred if {
	commercial_lease.found == {_abroad("LTU")} with input as _request([_second({"line": 2})])
}

test_line_that_may_be_major_equipment_is_not_evaluated if {
	commercial_lease.found == {{"unknown": {"items[0].mde"}}} with input as _request([_to("ISR"), _remove("/items/0/mde")])
}

test_mark_does_not_matter_on_an_aircraft_or_a_service if {
	commercial_lease.found == set() with input as _request([_to("ISR"), _remove("/items/0/mde"), _flags(["aircraft"])])
	commercial_lease.found == set()
		with input as _request([_to("ISR"), _remove("/items/0/mde"), {"op": "replace", "path": "/items/0/type", "value": "service"}])
}

test_flags_matter_on_major_equipment_alone if {
	commercial_lease.found == {{"unknown": {"items[0].flags"}}} with input as _request([_to("ISR"), _mde(true), _remove("/items/0/flags")])
	commercial_lease.found == set() with input as _request([_to("ISR"), _remove("/items/0/flags")])
}

test_recipient_of_unknown_country_is_not_evaluated if {
	commercial_lease.found == {{"unknown": {"parties[1].country"}}} with input as _request([_remove("/parties/1/country")])
}

test_country_does_not_matter_to_major_equipment if {
	commercial_lease.found == {_major} with input as _request([_remove("/parties/1/country"), _mde(true)])
}

test_purchase_is_no_lease if {
	purchase := {"op": "replace", "path": "/financing/flags", "value": ["cash_flow"]}

	commercial_lease.found == set() with input as _request([_mde(true), purchase])
	commercial_lease.found == set() with input as _request([_to("ISR"), _mde(true), _remove("/financing")])
}

test_request_without_financing_is_clear if {
	commercial_lease.found == set() with input as _request([_mde(true), {"op": "replace", "path": "/items/0/funding", "value": "national"}])
}

test_later_transfer_is_not_asked if {
	transfer := {"op": "replace", "path": "/phase", "value": "transfer"}

	commercial_lease.found == set() with input as _request([transfer])
	commercial_lease.found == set() with input as _request([transfer, _to("ISR"), _mde(true)])
	commercial_lease.found == set() with input as _request([transfer, _to("ISR"), _remove("/items/0/mde")])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _request([_to("ISR"), _mde(true)]),
	"outcome": {
		"financing.flags": "silent",
		"items[].flags": "unknown",
		"items[].funding": "silent",
		"items[].mde": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
