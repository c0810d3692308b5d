package lib.standing_test

import data.lib.standing
import data.testing.review

_notification := review.put("/case/disposition", "cn_required")

_refused(kind, patches) := found if {
	found := standing.refused with input as review.asked("state_officer", "recommended", kind, patches)
}

_remedy(disposition, patches) := found if {
	found := standing.remedy with input as json.patch(
		review.read("state_officer", "recommended"),
		array.concat([review.put("/case/disposition", disposition)], patches),
	)
}

test_intent_stands_on_a_fresh_screening_of_record if {
	_refused("intend", [_notification, review.put("/act/intend/until", "2026-06-03")]) == set()
}

test_intent_on_what_the_request_states_is_refused if {
	_refused("intend", [_notification, review.put("/case/of_record", false)]) == {{
		"field": "request_id",
		"message": "Screening 1b98de9a-9a99-460d-8a9f-99df4727d0a3 rests on what the request states, not on what was recorded: screen the case of record first.",
	}}
}

test_intent_on_a_stale_screening_is_refused if {
	_refused("intend", [_notification, review.put("/case/stale", true)]) == {{
		"field": "request_id",
		"message": "Something was recorded after screening 1b98de9a-9a99-460d-8a9f-99df4727d0a3: screen the case of record again.",
	}}
}

test_intent_on_the_screening_of_another_day_is_refused if {
	every day in ["2026-06-01", "2026-06-03"] {
		_refused("intend", [_notification, review.put("/case/decision_date", day)]) == {{
			"field": "request_id",
			"message": sprintf("Screening 1b98de9a-9a99-460d-8a9f-99df4727d0a3 is of %s, the day is 2026-06-02: screen the case of record again.", [day]),
		}}
	}
}

test_intent_without_anything_to_notify_is_refused if {
	_refused("intend", []) == {{
		"field": "intend",
		"message": "The screening's disposition is human_review, not cn_required: no notification to Congress is open.",
	}}
}

test_intent_ends_after_the_day if {
	_refused("intend", [_notification, review.put("/act/intend/until", "2026-06-02")]) == {{
		"field": "intend.until",
		"message": "Last day intend.until 2026-06-02 is not after the day, 2026-06-02: give a later day.",
	}}
}

test_disposition_says_what_to_do if {
	denied := review.put("/findings/-", review.finding("eligibility.brooke", "deny"))
	missing := review.put("/findings/-", review.finding("packet.reason", "missing_document"))

	_remedy("deny", [denied]) == "eligibility.brooke denies: State corrects a wrong fact (act override), or denies"
	_remedy("cn_required", []) == "Congress was not told or its wait runs; the act is lawful from a day that can't be told yet"
	_remedy("cn_required", [review.put("/case/earliest_lawful", "2026-07-01")]) == "Congress was not told or its wait runs; the act is lawful from 2026-07-01"
	_remedy("hold_missing_documents", [missing, review.put("/not_evaluated", ["kind.mro"])]) == "papers or facts are missing: kind.mro, packet.reason"
	_remedy("no_usg_consent_needed", []) == "no consent is needed"
}

test_notification_is_of_what_reached_congress if {
	_refused("notify", []) == set()
	_refused("notify", [review.put("/act/notify/notification", {"provision": "aeca_3d", "flags": ["joint_resolution"]})]) == set()
	_refused("notify", [review.put("/act/notify/notification/submitted_on", "2026-06-02")]) == set()
	_refused("notify", [review.put("/act/notify/notification/submitted_on", "2026-06-03")]) == {{
		"field": "notify.notification.submitted_on",
		"message": "Day notify.notification.submitted_on 2026-06-03 is after the day, 2026-06-02: record what has reached Congress.",
	}}
	_refused("notify", [review.put("/act/notify/notification", {"provision": "aeca_3d"})]) == {{
		"field": "notify.notification",
		"message": "Notification aeca_3d has no day and no flag: give the day on which it reached Congress, or what Congress did.",
	}}
}

_denied(finding) := review.put("/findings/-", object.union(review.finding("eligibility.brooke", "deny"), finding))

test_override_is_of_a_finding_that_denies if {
	_refused("override", [_denied({})]) == set()
	_refused("override", []) == {{
		"field": "override.code",
		"message": "Finding eligibility.brooke does not deny in the newest screening; none do: override one of these.",
	}}
	_refused("override", [_denied({"effect": "refer", "lifted": true}), review.put("/findings/-", review.finding("imet.venue", "deny"))]) == {{
		"field": "override.code",
		"message": "Finding eligibility.brooke does not deny in the newest screening; imet.venue do: override one of these.",
	}}
}

test_finding_is_overridden_once if {
	_refused("override", [_denied({}), review.put("/case/overrides", ["eligibility.brooke"])]) == {{
		"field": "override.code",
		"message": "Finding eligibility.brooke is overridden already: screen the case of record.",
	}}
}

test_wait_of_congress_is_not_overridden if {
	_refused("override", [
		review.put("/findings/-", review.finding("notification.wait_not_elapsed", "deny")),
		review.put("/act/override/code", "notification.wait_not_elapsed"),
	]) == {{
		"field": "override.code",
		"message": "The wait that the law gives Congress can't be overridden: wait for its end, or record a certification of an emergency (act notify).",
	}}
}
