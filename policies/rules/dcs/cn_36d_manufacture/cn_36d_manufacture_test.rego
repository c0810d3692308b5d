package rules.dcs.cn_36d_manufacture_test

import data.rules.dcs.cn_36d_manufacture
import data.testing

_finding(lines) := {
	"lines": lines,
	"message": "An agreement to make significant military equipment abroad is certified to Congress whatever its value.",
	"values": {},
}

_replace(path, value) := {"op": "replace", "path": path, "value": value}

_add(path, value) := {"op": "add", "path": path, "value": value}

_remove(path) := {"op": "remove", "path": path}

_transfer := [_replace("/phase", "transfer"), _replace("/kind", "sale")]

_agreement(patches) := testing.request(array.concat(
	[
		_replace("/phase", "export"),
		_replace("/kind", "new"),
		_replace("/items/0/program", "dcs"),
		_replace("/items/0/flags", ["manufactures_sme"]),
		_add("/dcs", {"instrument": "manufacturing_license_agreement"}),
	],
	patches,
))

_riding(action, patches) := testing.request(array.concat([_add("/linked_actions", [action])], patches))

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _agreement([]),
	"outcome": {
		"dcs.instrument": "unknown",
		"items[].flags": "unknown",
		"items[].program": "silent",
		"linked_actions[].flags": "fires",
	},
}

test_either_agreement_is_certified if {
	every instrument in ["technical_assistance_agreement", "manufacturing_license_agreement"] {
		cn_36d_manufacture.found == {_finding([1])}
			with input as _agreement([_replace("/dcs/instrument", instrument)])
	}
}

test_value_does_not_matter if {
	cn_36d_manufacture.found == {_finding([1])} with input as _agreement([_remove("/items/0/values")])
}

test_agreement_on_a_transfer_is_certified_too if {
	cn_36d_manufacture.found == {_finding([1])} with input as _agreement(_transfer)
}

test_licence_and_exemption_are_no_agreement if {
	every instrument in ["licence", "exemption"] {
		cn_36d_manufacture.found == set() with input as _agreement([_replace("/dcs/instrument", instrument)])
	}
}

test_agreement_for_other_things_is_clear if {
	cn_36d_manufacture.found == set() with input as _agreement([_replace("/items/0/flags", [])])
}

test_line_of_another_program_is_not_named if {
	second := object.union(testing.clean.items[0], {"line": 2, "flags": ["manufactures_sme"]})

	cn_36d_manufacture.found == {_finding([1])} with input as _agreement([_add("/items/-", second)])
	cn_36d_manufacture.found == set()
		with input as _agreement([_add("/items/-", second), _replace("/items/0/flags", [])])
}

test_action_that_rides_on_a_transfer_is_certified if {
	request := _riding({"kind": "agreement", "flags": ["manufactures_sme_abroad"]}, [])

	cn_36d_manufacture.found == {_finding([])} with input as request
}

test_action_with_another_flag_is_clear if {
	cn_36d_manufacture.found == set() with input as _riding({"kind": "agreement", "flags": ["sme"]}, [])
	cn_36d_manufacture.found == set() with input as _riding({"kind": "agreement"}, [])
}

test_action_beside_exempt_lines_alone_is_clear if {
	request := _riding({"kind": "agreement", "flags": ["manufactures_sme_abroad"]}, [])

	cn_36d_manufacture.found == set() with input as request with data.lib.lines.exempt as {1}
}

test_action_does_not_count_at_first_provision if {
	request := _agreement([
		_replace("/items/0/flags", []),
		_add("/linked_actions", [{"kind": "agreement", "flags": ["manufactures_sme_abroad"]}]),
	])

	cn_36d_manufacture.found == set() with input as request
}

test_line_without_flags_is_not_evaluated if {
	cn_36d_manufacture.found == {{"unknown": {"items[0].flags"}}} with input as _agreement([_remove("/items/0/flags")])
}

test_instrument_decides_without_flags if {
	request := _agreement([_remove("/items/0/flags"), _replace("/dcs/instrument", "licence")])

	cn_36d_manufacture.found == set() with input as request
}

test_instrument_that_is_not_stated_is_not_evaluated if {
	cn_36d_manufacture.found == {{"unknown": {"dcs.instrument"}}} with input as _agreement([_remove("/dcs")])
}
