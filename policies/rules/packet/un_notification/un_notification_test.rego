package rules.packet.un_notification_test

import data.rules.packet.un_notification
import data.testing

_missing(claims) := {
	"lines": [],
	"message": sprintf(
		"The exception claimed needs notice to, or approval by, a committee of the Security Council: attach it (document un_committee_notice) for %s.",
		[concat(", ", claims)],
	),
	"values": {"claims": claims},
}

_claims(list, patches) := testing.request(array.concat([{"op": "add", "path": "/claims", "value": list}], patches))

_notice := {"op": "add", "path": "/documents/-", "value": {"kind": "un_committee_notice", "signed_on": "2026-04-02"}}

test_exception_with_notice_to_the_committee_needs_the_paper if {
	un_notification.found == {_missing({"126.1(m)(2)"})} with input as _claims(["126.1(m)(2)"], [])
}

test_exception_with_approval_by_the_committee_needs_the_paper if {
	un_notification.found == {_missing({"126.1(k)(6)"})} with input as _claims(["126.1(k)(6)", "126.7"], [])
}

test_first_provision_needs_it_too if {
	request := _claims(["126.1(k)(1)"], [
		{"op": "replace", "path": "/phase", "value": "export"},
		{"op": "replace", "path": "/kind", "value": "new"},
	])

	un_notification.found == {_missing({"126.1(k)(1)"})} with input as request
}

test_exception_without_committee_needs_none if {
	un_notification.found == set() with input as _claims(["126.1(k)(2)"], [])
}

test_request_without_claims_needs_none if {
	un_notification.found == set() with input as testing.request([])
}

test_paper_on_file_is_enough if {
	un_notification.found == set() with input as _claims(["126.1(m)(2)"], [_notice])
}

test_paper_without_day_of_signature_is_not_evaluated if {
	request := _claims(["126.1(m)(2)"], [_notice, {"op": "remove", "path": "/documents/3/signed_on"}])

	un_notification.found == {{"unknown": {"documents[3].signed_on"}}} with input as request
}

test_line_outside_the_munitions_list_needs_none if {
	request := _claims(["126.1(m)(2)"], [{"op": "replace", "path": "/items/0/program", "value": "ear"}])

	un_notification.found == set() with input as request
}

# What the rule says of a request on which it fires once a field is not sent.
absent := {
	"request": _claims(["126.1(m)(2)"], []),
	"outcome": {
		"claims": "silent",
		"documents[].expires_on": "fires",
		"documents[].signed_on": "fires",
		"items[].program": "fires",
	},
}
