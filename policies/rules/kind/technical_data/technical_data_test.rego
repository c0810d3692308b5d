package rules.kind.technical_data_test

import data.rules.kind.technical_data
import data.testing

_found(lines, ids) := {
	"lines": lines,
	"message": sprintf("Handing the data or software to %s, outside government, is a transfer.", [concat(", ", ids)]),
	"values": {"parties": ids},
}

_data_to(type, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/items/0/type", "value": "technical_data"},
		{"op": "replace", "path": "/parties/1/type", "value": type},
	],
	patches,
))

_party(roles, type) := {"op": "add", "path": "/parties/-", "value": {
	"id": "firm", "roles": roles, "type": type, "country": "LTU",
}}

_program(program) := {"op": "replace", "path": "/items/0/program", "value": program}

_no_type := {"op": "remove", "path": "/parties/1/type"}

test_data_for_a_private_recipient_is_referred if {
	every type in {"private", "individual"} {
		technical_data.found == {_found([1], {"recipient"})} with input as _data_to(type, [])
	}
}

test_software_for_a_private_recipient_is_referred if {
	request := _data_to("private", [{"op": "replace", "path": "/items/0/type", "value": "software"}])

	technical_data.found == {_found([1], {"recipient"})} with input as request
}

test_data_for_a_contractor_is_referred_whatever_its_type if {
	technical_data.found == {_found([1], {"firm"})}
		with input as _data_to("government", [_party(["contractor"], "government")])
}

test_data_for_a_contractor_of_unknown_type_is_referred if {
	request := _data_to("government", [
		_party(["contractor"], "private"),
		{"op": "remove", "path": "/parties/2/type"},
	])

	technical_data.found == {_found([1], {"firm"})} with input as request
}

test_data_for_a_private_consignee_is_referred if {
	technical_data.found == {_found([1], {"firm"})}
		with input as _data_to("government", [_party(["consignee"], "private")])
}

test_private_carrier_receives_nothing if {
	technical_data.found == set() with input as _data_to("government", [_party(["carrier"], "private")])
}

test_data_between_governments_is_clear if {
	technical_data.found == set() with input as _data_to("government", [])
}

test_data_for_an_organization_is_clear if {
	technical_data.found == set() with input as _data_to("international_org", [])
}

test_articles_for_a_private_recipient_are_clear if {
	request := _data_to("private", [{"op": "replace", "path": "/items/0/type", "value": "article"}])

	technical_data.found == set() with input as request
}

test_data_of_other_origin_is_clear if {
	every program in {"dcs", "ear", "foreign"} {
		technical_data.found == set() with input as _data_to("private", [_program(program)])
	}
}

test_only_the_lines_of_data_are_named if {
	request := _data_to("private", [
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		{"op": "replace", "path": "/items/0/type", "value": "article"},
	])

	technical_data.found == {_found([2], {"recipient"})} with input as request
}

test_recipient_of_unknown_type_is_not_evaluated if {
	technical_data.found == {{"unknown": {"parties[1].type"}}} with input as _data_to("private", [_no_type])
}

test_contractor_decides_beside_a_recipient_of_unknown_type if {
	technical_data.found == {_found([1], {"firm"})}
		with input as _data_to("private", [_no_type, _party(["contractor"], "private")])
}

test_data_of_unknown_origin_is_not_evaluated if {
	technical_data.found == {{"unknown": {"items[0].program"}}}
		with input as _data_to("private", [{"op": "remove", "path": "/items/0/program"}])
}

test_data_of_unknown_origin_between_governments_is_clear if {
	technical_data.found == set() with input as _data_to("government", [{"op": "remove", "path": "/items/0/program"}])
}

test_articles_need_no_type_of_recipient if {
	technical_data.found == set() with input as testing.request([_no_type])
}

test_first_provision_is_not_asked if {
	technical_data.found == set() with input as _data_to("private", [{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	technical_data.found == set() with input as _data_to("private", [])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_to_an_unknown_type_is_not_asked if {
	technical_data.found == set() with input as _data_to("private", [_no_type, {"op": "replace", "path": "/phase", "value": "export"}])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _data_to("government", [_party(["contractor"], "government")]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].type": "fires",
	},
}
