package rules.proviso.sanitize_test

import data.rules.proviso.sanitize
import data.testing

_found(lines, offices) := {
	"lines": lines,
	"message": "If consent is given: the item goes without communications security material, IFF keys, mission data or software for U.S. use only.",
	"values": {"offices": offices},
}

_asks := {"op": "add", "path": "/reviews/1/provisos", "value": ["sanitize"]}

_comsec := {"op": "replace", "path": "/items/0/flags", "value": ["comsec"]}

_no_flags := {"op": "remove", "path": "/items/0/flags"}

test_line_with_communications_security_is_sanitized if {
	sanitize.found == {_found([1], set())} with input as testing.request([_comsec])
}

test_review_that_asks_attaches_it if {
	sanitize.found == {_found([], {"DTSA"})} with input as testing.request([_asks])
}

test_both_grounds_are_named if {
	sanitize.found == {_found([1], {"DTSA"})} with input as testing.request([_comsec, _asks])
}

test_request_without_either_is_clear if {
	sanitize.found == set() with input as testing.request([])
}

test_line_without_list_of_flags_is_not_evaluated if {
	sanitize.found == {{"unknown": {"items[0].flags"}}} with input as testing.request([_no_flags])
}

test_review_that_asks_decides_without_list_of_flags if {
	sanitize.found == {_found([], {"DTSA"})} with input as testing.request([_no_flags, _asks])
}

test_line_without_list_of_flags_hides_no_other_line if {
	request := testing.request([
		_comsec,
		{"op": "copy", "from": "/items/0", "path": "/items/1"},
		{"op": "replace", "path": "/items/1/line", "value": 2},
		_no_flags,
	])

	sanitize.found == {_found([2], set()), {"unknown": {"items[0].flags"}}} with input as request
}

test_first_provision_is_not_asked if {
	every patches in [[_comsec], [_asks], [_no_flags]] {
		sanitize.found == set()
			with input as testing.request(array.concat(patches, [{"op": "replace", "path": "/phase", "value": "export"}]))
	}
}

test_request_without_live_line_is_not_asked if {
	every patches in [[_comsec], [_asks], [_no_flags]] {
		sanitize.found == set() with input as testing.request(patches)
			with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
	}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_asks]),
	"outcome": {
		"items[].program": "fires",
		"items[].flags": "fires",
		"reviews[].provisos": "silent",
	},
}
