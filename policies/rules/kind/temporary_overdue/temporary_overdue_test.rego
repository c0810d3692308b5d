package rules.kind.temporary_overdue_test

import data.rules.kind.temporary_overdue
import data.testing

_found := {
	"lines": [],
	"message": "The period ended on 2026-05-31, before 2026-06-01, and the item is held without authority: file return_confirmation or extension_consent.",
	"values": {"ended_on": "2026-05-31"},
}

_temporary(patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/period", "value": {"start": "2025-06-01", "end": "2026-05-31"}},
	],
	patches,
))

_document(kind, signed_on) := {
	"op": "add", "path": "/documents/-",
	"value": {"kind": kind, "signed_on": signed_on},
}

_end(day) := {"op": "replace", "path": "/period/end", "value": day}

test_period_that_ended_the_day_before_is_overdue if {
	temporary_overdue.found == {_found} with input as _temporary([])
}

test_period_that_ends_on_the_day_is_not if {
	temporary_overdue.found == set() with input as _temporary([_end("2026-06-01")])
}

test_permanent_transfer_is_not if {
	temporary_overdue.found == set()
		with input as _temporary([{"op": "replace", "path": "/permanence", "value": "permanent"}])
}

test_returned_item_is_not if {
	temporary_overdue.found == set() with input as _temporary([_document("return_confirmation", "2026-05-20")])
}

test_extended_consent_is_not if {
	temporary_overdue.found == set() with input as _temporary([_document("extension_consent", "2026-05-20")])
}

test_extension_that_expired_is_overdue if {
	temporary_overdue.found == {_found} with input as _temporary([{
		"op": "add", "path": "/documents/-",
		"value": {"kind": "extension_consent", "signed_on": "2026-01-01", "expires_on": "2026-05-31"},
	}])
}

test_return_signed_later_is_overdue if {
	temporary_overdue.found == {_found} with input as _temporary([_document("return_confirmation", "2026-06-02")])
}

test_return_without_day_of_signature_is_not_evaluated if {
	request := _temporary([{"op": "add", "path": "/documents/-", "value": {"kind": "return_confirmation"}}])

	temporary_overdue.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_period_without_end_is_not_evaluated if {
	temporary_overdue.found == {{"unknown": {"period.end"}}}
		with input as _temporary([{"op": "remove", "path": "/period/end"}])
}

test_ended_period_of_unknown_permanence_is_not_evaluated if {
	temporary_overdue.found == {{"unknown": {"permanence"}}}
		with input as _temporary([{"op": "remove", "path": "/permanence"}])
}

test_running_period_of_unknown_permanence_is_clear if {
	temporary_overdue.found == set()
		with input as _temporary([{"op": "remove", "path": "/permanence"}, _end("2026-06-01")])
}

test_permanent_transfer_needs_no_period if {
	temporary_overdue.found == set() with input as testing.request([])
}

test_returned_item_needs_no_period if {
	temporary_overdue.found == set() with input as _temporary([
		_document("return_confirmation", "2026-05-20"),
		{"op": "remove", "path": "/period"},
	])
}

test_first_provision_is_not_asked if {
	temporary_overdue.found == set() with input as _temporary([{"op": "replace", "path": "/phase", "value": "export"}])
}

test_request_without_live_line_is_not_asked if {
	temporary_overdue.found == set() with input as _temporary([])
		with data.rules.routing.exempt_fms_component.found as {{"lines": [1]}}
}

test_first_provision_without_end_is_not_asked if {
	temporary_overdue.found == set() with input as _temporary([
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "remove", "path": "/period/end"},
	])
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _temporary([]),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"period.end": "unknown",
		"permanence": "unknown",
	},
}
