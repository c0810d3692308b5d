package rules.dcs.reexport_by_definition_test

import data.rules.dcs.reexport_by_definition
import data.testing

_released := {
	"lines": [1],
	"message": "Data go to nationals of a third country: that is a re-export, which DDTC approves.",
	"values": {},
}

_registered := {
	"lines": [1],
	"message": "Registration, control or ownership passes: that is a re-export or retransfer without shipment, which DDTC approves.",
	"values": {},
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
		_add("/parties/1/credentials", ["host_clearance"]),
	],
	patches,
))

_employees(nationalities) := _replace("/parties/1/nationalities", nationalities)

_credentials(held) := _replace("/parties/1/credentials", held)

_registration(flags, patches) := testing.request(array.concat(
	[
		_replace("/kind", "disposal"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/flags", flags),
		_add("/disposal", {"method": "registration_change"}),
	],
	patches,
))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _release([]),
	"outcome": {
		"disposal.method": "fires",
		"items[].classification": "fires",
		"items[].flags": "fires",
		"items[].program": "silent",
		"parties[].country": "unknown",
		"parties[].credentials": "fires",
		"parties[].name": "fires",
		"parties[].nationalities": "silent",
		"parties[].organization": "fires",
	},
}

test_release_to_a_third_country_is_referred_with_safeguards_too if {
	reexport_by_definition.found == {_released} with input as _release([])
	reexport_by_definition.found == {_released} with input as _release([_remove("/parties/1/credentials")])
}

test_release_to_nationals_of_the_recipient_is_clear if {
	reexport_by_definition.found == set() with input as _release([_employees(["LTU"])])
	reexport_by_definition.found == set() with input as _release([_remove("/parties/1/nationalities")])
}

test_release_that_is_exempt_is_clear if {
	request := _release([_employees(["POL"]), _credentials(["regular_employee", "nda", "in_territory"])])

	reexport_by_definition.found == set() with input as request
}

test_release_that_may_be_exempt_is_not_evaluated if {
	request := _release([
		_employees(["POL"]),
		_credentials(["regular_employee", "nda", "in_territory"]),
		_remove("/items/0/classification"),
	])

	reexport_by_definition.found == {{"unknown": {"items[0].classification"}}} with input as request
}

test_recipient_without_country_is_not_evaluated if {
	reexport_by_definition.found == {{"unknown": {"parties[1].country"}}}
		with input as _release([_remove("/parties/1/country")])
}

test_other_kinds_release_nothing if {
	reexport_by_definition.found == set() with input as _release([_replace("/kind", "sale")])
}

test_registration_of_aircraft_vessel_or_satellite_is_referred if {
	every flag in ["aircraft", "naval_vessel", "space"] {
		reexport_by_definition.found == {_registered} with input as _registration([flag], [])
	}
}

test_registration_of_other_items_is_clear if {
	reexport_by_definition.found == set() with input as _registration(["uas"], [])
}

test_other_methods_are_clear if {
	reexport_by_definition.found == set() with input as _registration(["aircraft"], [_replace("/disposal/method", "scrap")])
	reexport_by_definition.found == set() with input as _registration(["aircraft"], [_remove("/disposal/method")])
}

test_registration_of_a_line_without_flags_is_not_evaluated if {
	reexport_by_definition.found == {{"unknown": {"items[0].flags"}}} with input as _registration([], [_remove("/items/0/flags")])
}

test_only_licensed_lines_are_named if {
	reexport_by_definition.found == {_released} with input as _release([_second({})])
	reexport_by_definition.found == {_registered} with input as _registration(["aircraft"], [_second({"flags": ["aircraft"]})])
	reexport_by_definition.found == set() with input as _registration(["aircraft"], [_replace("/items/0/program", "fms")])
}

test_first_provision_is_not_asked if {
	reexport_by_definition.found == set() with input as _release([_replace("/phase", "export")])
	reexport_by_definition.found == set() with input as _registration(["aircraft"], [_replace("/phase", "export")])
}
