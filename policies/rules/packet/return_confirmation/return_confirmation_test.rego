package rules.packet.return_confirmation_test

import data.rules.packet.return_confirmation
import data.testing

_missing := {
	"lines": [],
	"message": "The temporary transfer ended on 2026-05-31, before the decision date 2026-06-01: attach the proof of return (document return_confirmation) or the consent to an extension (document extension_consent).",
	"values": {"ended_on": "2026-05-31", "decision_date": "2026-06-01"},
}

_ends(day, patches) := testing.request(array.concat(
	[
		{"op": "replace", "path": "/permanence", "value": "temporary"},
		{"op": "add", "path": "/period", "value": {"start": "2026-01-01", "end": day}},
	],
	patches,
))

_paper(kind) := {"op": "add", "path": "/documents/-", "value": {"kind": kind, "signed_on": "2026-05-30"}}

test_transfer_that_ended_the_day_before_needs_proof if {
	return_confirmation.found == {_missing} with input as _ends("2026-05-31", [])
}

test_transfer_that_ends_on_the_decision_date_needs_none if {
	return_confirmation.found == set() with input as _ends("2026-06-01", [])
}

test_return_or_extension_on_file_is_enough if {
	return_confirmation.found == set() with input as _ends("2026-05-31", [_paper("return_confirmation")])
	return_confirmation.found == set() with input as _ends("2026-05-31", [_paper("extension_consent")])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	undated := {"op": "remove", "path": "/documents/3/signed_on"}
	request := _ends("2026-05-31", [_paper("return_confirmation"), undated])

	return_confirmation.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_permanent_transfer_never_ends if {
	request := _ends("2026-05-31", [{"op": "replace", "path": "/permanence", "value": "permanent"}])

	return_confirmation.found == set() with input as request
}

test_transfer_of_unknown_permanence_is_not_evaluated if {
	request := _ends("2026-05-31", [{"op": "remove", "path": "/permanence"}])

	return_confirmation.found == {{"unknown": {"permanence"}}} with input as request
}

test_permanence_does_not_matter_before_the_end if {
	request := _ends("2026-06-01", [{"op": "remove", "path": "/permanence"}])

	return_confirmation.found == set() with input as request
}

test_temporary_transfer_without_end_is_not_evaluated if {
	request := _ends("2026-05-31", [{"op": "remove", "path": "/period/end"}])

	return_confirmation.found == {{"unknown": {"period.end"}}} with input as request
}

test_item_that_stays_is_not_asked if {
	request := _ends("2026-05-31", [{"op": "replace", "path": "/kind", "value": "change_of_end_use"}])

	return_confirmation.found == set() with input as request
}

test_line_outside_the_munitions_list_is_not_asked if {
	request := _ends("2026-05-31", [{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	return_confirmation.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _ends("2026-05-31", []),
	"outcome": {
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
		"period.end": "unknown",
		"permanence": "unknown",
	},
}
