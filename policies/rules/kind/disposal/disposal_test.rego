package rules.kind.disposal_test

import data.rules.kind.disposal
import data.testing

_found(method) := {
	"lines": [],
	"message": sprintf("Disposal (%s) ends a use: the item is demilitarized by DoD rules or as State directs, and the SCO attends for enhanced or classified items.", [method]),
	"values": {"method": method},
}

_disposal := {"op": "replace", "path": "/kind", "value": "disposal"}

test_disposal_by_a_method_is_referred if {
	request := testing.request([_disposal, {"op": "add", "path": "/disposal", "value": {"method": "scrap"}}])

	disposal.found == {_found("scrap")} with input as request
}

test_disposal_without_method_is_referred if {
	disposal.found == {_found("method not given")} with input as testing.request([_disposal])
}

test_other_kinds_are_clear if {
	disposal.found == set() with input as testing.request([])
}

test_request_without_live_line_is_not_asked if {
	disposal.found == set() with input as testing.request([_disposal])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_disposal, {"op": "add", "path": "/disposal", "value": {"method": "scrap"}}]),
	"outcome": {
		"disposal.method": "fires",
	},
}
