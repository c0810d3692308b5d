package rules.proviso.copy_security_offices_test

import data.rules.proviso.copy_security_offices
import data.testing

_found(lines, holder, recipient) := {
	"lines": lines,
	"message": sprintf(
		"If consent is given: it is copied to the security cooperation offices for %s and %s, and the holder is asked to report delivery.",
		[holder, recipient],
	),
	"values": {"holder": {holder}, "recipient": {recipient}},
}

_program(program) := {"op": "replace", "path": "/items/0/program", "value": program}

_no_country := {"op": "remove", "path": "/parties/1/country"}

test_offices_of_both_sides_are_copied if {
	copy_security_offices.found == {_found([1], "DEU", "LTU")} with input as testing.request([])
}

test_organization_is_named_by_its_code if {
	request := testing.request([_no_country, {"op": "add", "path": "/parties/1/organization", "value": "NSPA"}])

	copy_security_offices.found == {_found([1], "DEU", "NSPA")} with input as request
}

test_recipient_without_country_is_unnamed if {
	copy_security_offices.found == {_found([1], "DEU", "unnamed")} with input as testing.request([_no_country])
}

test_other_origins_do_not_attach_it if {
	every program in {"dcs", "ear", "foreign"} {
		copy_security_offices.found == set() with input as testing.request([_program(program)])
	}
}

test_only_government_lines_are_named if {
	request := testing.request([
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		_program("dcs"),
	])

	copy_security_offices.found == {_found([2], "DEU", "LTU")} with input as request
}

test_line_of_unknown_origin_is_not_evaluated if {
	copy_security_offices.found == {{"unknown": {"items[0].program"}}}
		with input as testing.request([{"op": "remove", "path": "/items/0/program"}])
}

test_first_provision_is_not_asked if {
	copy_security_offices.found == set()
		with input as testing.request([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_exempt_line_is_not_asked if {
	copy_security_offices.found == set() with input as testing.request([])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_of_unknown_origin_is_not_asked if {
	copy_security_offices.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "remove", "path": "/items/0/program"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_no_country, {"op": "add", "path": "/parties/1/organization", "value": "NSPA"}]),
	"outcome": {
		"items[].program": "unknown",
		"parties[].country": "fires",
		"parties[].organization": "fires",
	},
}
