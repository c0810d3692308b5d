package rules.proviso.return_temporary_test

import data.rules.proviso.return_temporary
import data.testing

_found(return_by) := {
	"lines": [],
	"message": sprintf("If consent is given: the item returns by %s, with all scrap, and is not lent on.", [return_by]),
	"values": {"return_by": return_by},
}

_temporary := {"op": "replace", "path": "/permanence", "value": "temporary"}

_period := {"op": "add", "path": "/period", "value": {"start": "2026-06-01", "end": "2027-06-01"}}

test_temporary_transfer_returns_by_its_end if {
	return_temporary.found == {_found("2027-06-01")} with input as testing.request([_temporary, _period])
}

test_temporary_transfer_without_end_still_returns if {
	return_temporary.found == {_found("a day to be set (period.end is not given)")}
		with input as testing.request([_temporary])
}

test_permanent_transfer_does_not_return if {
	return_temporary.found == set() with input as testing.request([_period])
}

test_unknown_permanence_is_not_evaluated if {
	return_temporary.found == {{"unknown": {"permanence"}}}
		with input as testing.request([{"op": "remove", "path": "/permanence"}])
}

test_first_provision_is_not_asked if {
	request := testing.request([_temporary, {"op": "replace", "path": "/phase", "value": "export"}])

	return_temporary.found == set() with input as request
}

test_request_without_live_line_is_not_asked if {
	return_temporary.found == set() with input as testing.request([_temporary])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_of_unknown_permanence_is_not_asked if {
	return_temporary.found == set() with input as testing.request([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "remove", "path": "/permanence"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": testing.request([_temporary, _period]),
	"outcome": {
		"period.end": "fires",
		"permanence": "unknown",
	},
}
