package lib.determinations_test

import data.lib.determinations
import data.testing.review

_consent(patches) := review.asked("state_officer", "recommended", "determine", patches)

_refused(document) := found if found := determinations.refused with input as document

_of(kind, state, patches) := _refused(review.asked("state_officer", state, kind, patches))

_deny(members) := review.put("/act/determine", object.union({"result": "deny", "instrument": review.instrument}, members))

_put(path, value) := review.put(sprintf("/case/%s", [path]), value)

test_consent_on_a_fresh_screening_that_refers_or_approves_is_taken if {
	_refused(_consent([])) == set()
	_refused(_consent([_put("state", "notified"), _put("earliest_lawful", "2026-06-02")])) == set()
	_refused(_consent([
		_put("disposition", "approvable_with_provisos"), review.put("/findings", []),
		{"op": "remove", "path": "/act/determine/weighed"}, {"op": "remove", "path": "/act/determine/until"},
	])) == set()
}

test_consent_does_not_stand_on_another_screening if {
	every patch in [_put("of_record", false), _put("stale", true), _put("decision_date", "2026-06-01")] {
		{entry.field | some entry in _refused(_consent([patch]))} == {"request_id"}
	}
}

test_consent_is_not_of_a_day_before_its_screening if {
	_refused(_consent([review.put("/act/acted_on", "2026-06-01")])) == {{
		"field": "acted_on",
		"message": "State consents on the screening of 2026-06-02, and the act is of 2026-06-01: enter the day on which State consented on it.",
	}}
	_of("determine", "recommended", [_deny({}), review.put("/act/acted_on", "2026-06-01")]) == set()
}

test_consent_follows_on_a_recommendation_or_a_notification if {
	every state in ["positions_in", "intended"] {
		_refused(_consent([_put("state", state)])) == {{
			"field": "determine.result",
			"message": "A consent follows on a recommendation (state recommended), or on the notification of Congress (state notified).",
		}}
	}
}

_against(disposition, remedy) := {
	"field": "determine.result",
	"message": sprintf("No consent while the screening's disposition is %s: %s.", [disposition, remedy]),
}

test_no_consent_against_a_denial if {
	_refused(_consent([_put("disposition", "deny"), review.put("/findings/-", review.finding("eligibility.brooke", "deny"))])) == {_against(
		"deny",
		"eligibility.brooke denies: State corrects a wrong fact (act override), or denies",
	)}
}

test_no_consent_before_the_day_on_which_it_is_lawful if {
	wait := "Congress was not told or its wait runs; the act is lawful from 2026-07-01"

	_refused(_consent([_put("disposition", "cn_required"), _put("earliest_lawful", "2026-07-01")])) == {
		_against("cn_required", wait),
		{
			"field": "determine.result",
			"message": "A consent is lawful from 2026-07-01 on, the day is 2026-06-02: wait for it.",
		},
	}
}

test_no_consent_while_something_is_missing_or_where_none_is_needed if {
	_refused(_consent([_put("disposition", "hold_missing_documents")])) == {_against("hold_missing_documents", "papers or facts are missing: none")}
	_refused(_consent([_put("disposition", "no_usg_consent_needed")])) == {_against("no_usg_consent_needed", "no consent is needed")}
}

test_consent_weighs_every_referral_and_no_other if {
	_refused(_consent([review.put("/act/determine/weighed", [])])) == {{
		"field": "determine.weighed",
		"message": "determine.weighed lacks the referrals eligibility.qme_review of the screening: weigh all of eligibility.qme_review.",
	}}
	_refused(_consent([review.put("/act/determine/weighed/-", "kind.display")])) == {{
		"field": "determine.weighed",
		"message": "determine.weighed has kind.display, which the screening does not refer: it refers eligibility.qme_review.",
	}}
}

test_consent_carries_every_proviso if {
	_refused(_consent([{"op": "remove", "path": "/act/determine/provisos"}])) == {{
		"field": "determine.provisos",
		"message": "determine.provisos lacks the provisos 1 that offices asked for: carry all of 1.",
	}}
	_refused(_consent([review.put("/act/determine/provisos", [1, 2])])) == {{
		"field": "determine.provisos",
		"message": "determine.provisos has the numbers 2, which are no provisos of this case: it has 1.",
	}}
}

test_consent_holds_beyond_the_day if {
	_refused(_consent([review.put("/act/determine/until", "2026-06-02")])) == {{
		"field": "determine.until",
		"message": "Last day determine.until 2026-06-02 is not after the day, 2026-06-02: give a later day.",
	}}
}

test_denial_stands_on_any_screening if {
	_of("determine", "positions_in", [_deny({}), _put("of_record", false), _put("stale", true), _put("disposition", "deny")]) == set()
}

test_denial_has_no_provisos_and_no_end if {
	_of("determine", "recommended", [_deny({"provisos": [1], "until": "2027-01-01"})]) == {
		{"field": "determine.provisos", "message": "A denial has no determine.provisos: leave it out."},
		{"field": "determine.until", "message": "A denial has no determine.until: leave it out."},
	}
}

test_instrument_is_entered_once_it_is_signed if {
	every patches in [[], [_deny({})]] {
		_of("determine", "recommended", array.concat(patches, [review.put("/act/determine/instrument/signed_on", "2026-06-03")])) == {{
			"field": "determine.instrument.signed_on",
			"message": "Instrument PM-1 is signed on 2026-06-03, after the day, 2026-06-02: enter it when it is.",
		}}
	}
}

test_case_is_taken_up_again_for_some_days if {
	_of("reconsider", "denied", [_put("state_since", "2026-03-04")]) == set()
	_of("reconsider", "denied", [_put("state_since", "2026-03-03")]) == {{
		"field": "reconsider",
		"message": "A case in state denied since 2026-03-03 was taken up again until 2026-06-01; the day is 2026-06-02: send a new request.",
	}}
}

test_without_a_limit_no_case_is_taken_up_again if {
	found := determinations.refused with input as review.asked("state_officer", "denied", "reconsider", [_put("state_since", "2026-06-02")])
		with data.tables.limits.entries as []

	{entry.field | some entry in found} == {"reconsider"}
}

test_ground_of_a_withdrawal_fits_the_state if {
	_of("withdraw", "staffed", []) == set()
	_of("withdraw", "consented", [review.put("/act/withdraw/ground", "listing_event")]) == set()
	_of("withdraw", "consented", []) == {{
		"field": "withdraw.ground",
		"message": "The request is withdrawn before State decides: a consent ends by listing_event or revoked.",
	}}
	every ground in ["listing_event", "revoked"] {
		_of("withdraw", "staffed", [review.put("/act/withdraw/ground", ground)]) == {{
			"field": "withdraw.ground",
			"message": sprintf("Ground %s ends a consent, and State has not decided: withdraw by ground requester, or deny.", [ground]),
		}}
	}
}

_until(day) := _put("determination", {"result": "consent", "on": "2026-01-05", "until": day})

test_consent_lapses_after_its_last_day if {
	_of("lapse", "consented", [_until("2026-06-01")]) == set()
	_of("lapse", "consented", [_until("2026-06-02"), review.put("/act/lapse/until", "2026-06-02")]) == {{
		"field": "lapse.until",
		"message": "The consent holds until 2026-06-02, the day is 2026-06-02: it lapses the day after.",
	}}
}

test_consent_lapses_on_the_day_of_the_determination if {
	_of("lapse", "consented", [_until("2026-05-01")]) == {{
		"field": "lapse.until",
		"message": "Last day lapse.until 2026-06-01 is not that of the determination, 2026-05-01.",
	}}
	_of("lapse", "consented", []) == {{
		"field": "lapse.until",
		"message": "Last day lapse.until 2026-06-01 is not that of the determination, which has none.",
	}}
}

# What follows from a determination.

_distribution(document) := {entry.to: entry.why | some entry in found} if found := determinations.distribution with input as document

_duties(document) := found if found := determinations.duties with input as document

test_consent_goes_to_both_sides_and_all_that_were_asked if {
	object.keys(_distribution(_consent([]))) == {
		"EMBASSY DEU", "SCO DEU", "SCO LTU", "DSCA", "USEUCOM", "STATE_EUR",
		"DASA_DEC", "DTSA",
	}
	_distribution(_consent([])).DSCA == "it keeps the records of the program; it was asked for its position"
}

test_notification_is_answered_to_who_told_congress if {
	notified := [_put("notifications", [{"provision": "aeca_3d", "submitted_on": "2026-05-01", "flags": []}])]

	_distribution(_consent(notified)).STATE_H == "it told Congress"
}

test_denial_goes_to_who_asked_and_who_was_asked if {
	object.keys(_distribution(_consent([_deny({})]))) == {"EMBASSY DEU", "DASA_DEC", "DTSA", "DSCA"}
}

test_other_acts_are_distributed_to_nobody if {
	_distribution(review.asked("state_officer", "received", "staff", [])) == {}
	_duties(review.asked("state_officer", "received", "staff", [])) == []
	_duties(_consent([_deny({})])) == []
}

test_consent_leaves_duties if {
	findings := [review.finding(code, "proviso") |
		some code in ["eum.enhanced", "eum.enhanced", "proviso.report_completion", "proviso.return_temporary", "proviso.security"]
	]

	_duties(_consent([review.put("/findings", findings), review.put("/request/period", {"end": "2026-12-31"})])) == [
		{"code": "eum.enhanced"},
		{"code": "proviso.report_completion", "due_on": "2027-06-01"},
		{"code": "proviso.return_temporary", "due_on": "2026-12-31"},
	]
	_duties(_consent([review.put("/findings", findings), {"op": "remove", "path": "/act/determine/until"}])) == [
		{"code": "eum.enhanced"},
		{"code": "proviso.report_completion"},
		{"code": "proviso.return_temporary"},
	]
}

test_words_of_the_table_are_known if {
	every row in data.tables.duties.entries { row.values.due in {"", "until", "period_end"} }
	every row in data.tables.distribution.entries { row.values.result in {"consent", "deny"} }
}
