package proviso_review_test

import data.proviso
import data.testing
import data.testing.review

_officer(state, kind, patches) := review.asked("state_officer", state, kind, patches)

_state(document) := review.answer(document).state

# What gives no answer.

test_unknown_version_gives_no_answer if {
	proviso.review with input as _officer("received", "staff", [])
	not proviso.review with input as _officer("received", "staff", [review.put("/version", 2)])
	not proviso.review with input as _officer("received", "staff", [{"op": "remove", "path": "/version"}])
}

test_input_that_the_review_could_not_read_gives_no_answer if {
	not proviso.review with input as _officer("received", "staff", [{"op": "remove", "path": "/case/stale"}])
	not proviso.review with input as {}
}

# Answers as a whole.

test_answer_to_an_act_is_complete if {
	review.answer(_officer("received", "staff", [review.put("/case/offices", []), review.put("/case/positions", [])])) == {
		"refusals": [],
		"state": "staffed",
		"offices": [
			{"office": "DASA_DEC", "due_on": "2026-06-23", "codes": ["techsec.mildep_review"]},
			{"office": "DSCA", "due_on": "2026-06-23", "codes": ["techsec.mildep_review"]},
			{"office": "DTSA", "due_on": "2026-06-23", "codes": ["techsec.mildep_review"]},
			{"office": "STATE_EUR", "due_on": "2026-06-16", "codes": ["eligibility.qme_review"]},
			{"office": "USEUCOM", "due_on": "2026-06-16", "codes": ["techsec.mildep_review"]},
		],
		"checks": [
			{"check": "release_baseline", "lines": [1], "codes": ["techsec.mildep_review"]},
			{"check": "end_user", "lines": [1], "codes": ["techsec.mildep_review"]},
			{"check": "capability", "lines": [1], "codes": ["eligibility.qme_review"]},
		],
		"distribution": [],
		"duties": [],
		"alerts": [],
		"disagreements": [],
		"may": ["assign", "confirm", "override", "return_without_action", "staff", "withdraw"],
	}
}

test_answer_to_a_read_is_complete if {
	review.answer(review.read("reviewer", "staffed")) == {
		"refusals": [], "state": "staffed", "offices": [], "checks": [], "distribution": [],
		"duties": [], "alerts": [], "disagreements": [],
		"may": ["assign", "confirm", "position", "worksheet"],
	}
	review.answer(object.remove(review.read("reviewer", "staffed"), ["person"])).may == []
}

test_answer_to_a_determination_says_what_follows if {
	answer := review.answer(_officer("recommended", "determine", []))

	answer.state == "consented"
	answer.duties == [{"code": "eum.routine"}]
	{entry.to | some entry in answer.distribution} == {
		"EMBASSY DEU", "SCO DEU", "SCO LTU", "DSCA", "USEUCOM", "STATE_EUR", "DASA_DEC", "DTSA",
	}
}

test_answer_to_an_incident_has_its_alert if {
	review.answer(review.asked("reviewer", "consented", "incident", [])).alerts == ["DTSA reports loss on 2026-06-02: State and the owner's office learn what was lost, and whether others have it."]
}

test_answer_to_a_position_has_the_disagreement if {
	answer := review.answer(review.asked("reviewer", "staffed", "position", [review.put("/act/position/result", "non_concur")]))

	answer.disagreements == [{"about": "result", "offices": ["DTSA"]}]
}

test_answer_to_an_escalation_has_all_that_are_asked if {
	answer := review.answer(_officer("positions_in", "escalate", [review.put("/case/positions/1/result", "non_concur")]))

	[entry.office | some entry in answer.offices] == ["DASA_DEC", "DTSA", "DSCA", "ATTR_SSG"]
	answer.state == "staffed"
	answer.checks == []
}

test_rows_of_tables_are_those_of_the_day_of_the_act if {
	later := [object.union(row, {"valid_from": "2026-06-02"}) | some row in data.tables.staffing.entries]
	answer := review.answer(_officer("received", "staff", [review.put("/case/offices", [])])) with data.tables.staffing.entries as later

	testing.clean.decision_date == "2026-06-01"
	"USEUCOM" in {entry.office | some entry in answer.offices}
}

# What refuses every act.

test_refusal_says_where_the_case_is_and_what_may_be_done if {
	review.answer(_officer("consented", "staff", [])).refusals == [{
		"kind": "refused",
		"field": "staff",
		"message": "Act staff is done in amended, positions_in, received, reconsideration, staffed. The case is in state consented; Pat state_officer may do: assign, deliver, incident, lapse, monitor, take_back, withdraw.",
	}]
	review.answer(object.remove(_officer("received", "staff", []), ["person"])).refusals == [{
		"kind": "not_permitted",
		"field": "",
		"message": "Nobody is known to act: a person acts with an own certificate, or countersigns an act that a case system sends. The case is in state received; nobody known may do: none.",
	}]
}

test_every_refusal_is_told if {
	patches := [
		review.put("/act/acted_on", "2026-06-03"),
		review.put("/act/office", "DTSA"),
		review.put("/act/staff/also", ["NO_OFFICE"]),
	]

	{[entry.kind, entry.field] | some entry in review.refusals(_officer("denied", "staff", patches))} == {
		["not_permitted", "office"], ["refused", "staff"], ["refused", "acted_on"], ["refused", "staff.also"],
	}
}

test_unknown_act_is_refused if {
	every patches in [
		[{"op": "move", "from": "/act/staff", "path": "/act/approve"}],
		[review.put("/act/close", {"outcome": "Done."})],
		[{"op": "remove", "path": "/act/staff"}],
	] {
		document := _officer("received", "staff", patches)
		"" in {entry.field | some entry in review.refusals(document); entry.kind == "refused"}
		_state(document) == "received"
	}
	{entry.message | some entry in review.refusals(_officer("received", "staff", [{"op": "move", "from": "/act/staff", "path": "/act/approve"}]))} == {"An act has one of the blocks assign, close, confirm, deliver, determine, escalate, incident, intend, lapse, monitor, notify, override, position, recommend, reconsider, return_without_action, screen_of_record, staff, take_back, withdraw, worksheet; this one has: approve."}
}

test_unknown_state_is_refused if {
	every document in [_officer("received", "staff", []), review.read("state_officer", "received")] {
		odd := json.patch(document, [review.put("/case/state", "approved")])
		"This policy does not know the state: an operator must check the active bundle." in {entry.message | some entry in review.refusals(odd)}
		_state(odd) == ""
	}
}

test_act_of_another_case_is_refused if {
	review.refusals(_officer("received", "staff", [review.put("/act/case_id", "other")])) == review.refused(
		"case_id",
		"Act of case other was sent to case 0c98de9a-9a99-460d-8a9f-99df4727d0a3.",
	)
}

test_act_on_a_superseded_screening_is_refused if {
	review.refusals(_officer("received", "staff", [review.put("/act/request_id", "older")])) == review.refused(
		"request_id",
		"The screening was superseded: the act has older in view, the newest is 1b98de9a-9a99-460d-8a9f-99df4727d0a3. Read the case again.",
	)
}

test_act_of_a_later_day_is_refused if {
	review.refusals(_officer("received", "staff", [review.put("/act/acted_on", "2026-06-03")])) == review.refused(
		"acted_on",
		"Day acted_on 2026-06-03 is after the day, 2026-06-02: give the day of the act.",
	)
	review.allowed(_officer("received", "staff", [review.put("/act/acted_on", "2026-01-02")]))
}

# What each library refuses, the entry point refuses.

test_entry_point_tells_what_the_libraries_refuse if {
	cases := {
		"confirm": _officer("received", "confirm", [review.put("/act/confirm", {})]),
		"deliver.lines": _officer("consented", "deliver", [review.put("/act/deliver/lines/0/quantity", 99)]),
		"determine.until": _officer("notified", "determine", [review.put("/act/determine/until", "2026-01-01")]),
		"escalate.to": _officer("staffed", "escalate", [
			review.put("/act/escalate/to", "DTSA"),
			review.put("/case/positions/1/result", "non_concur"),
		]),
		"position.provisos": review.asked("reviewer", "staffed", "position", [review.put("/act/position/result", "concur_with_provisos")]),
		"recommend.result": review.asked("dasa_approver", "positions_in", "recommend", [review.put("/act/recommend/result", "approve")]),
		"staff.due_on": _officer("received", "staff", [review.put("/act/staff/due_on", "2026-01-01")]),
		"override.code": _officer("received", "override", []),
		"worksheet.answers[0].check": review.asked("reviewer", "staffed", "worksheet", [review.put("/act/worksheet/answers/0/check", "comsec")]),
	}
	every field, document in cases {
		{[entry.kind, entry.field] | some entry in review.refusals(document)} == {["refused", field]}
	}
}

# The state after an act.

test_state_follows_from_the_act if {
	open := review.put("/case/positions", [])
	deny := review.put("/act/determine", {"result": "deny", "instrument": review.instrument})
	cases := [
		["returned_without_action", _officer("received", "return_without_action", [])],
		["staffed", _officer("received", "staff", [])],
		["positions_in", _officer("amended", "staff", [review.put("/findings", [])])],
		["staffed", review.asked("reviewer", "staffed", "position", [open])],
		["positions_in", review.asked("reviewer", "staffed", "position", [])],
		["positions_in", review.asked("reviewer", "staffed", "position", [{"op": "remove", "path": "/case/positions/1"}])],
		["staffed", review.asked("reviewer", "positions_in", "position", [review.put("/case/offices/-", {"office": "NSA", "due_on": "2026-07-01", "codes": []})])],
		["recommended", review.asked("dasa_approver", "positions_in", "recommend", [])],
		["intended", _officer("recommended", "intend", [review.put("/case/disposition", "cn_required")])],
		["notified", _officer("intended", "notify", [])],
		["consented", _officer("notified", "determine", [])],
		["denied", _officer("positions_in", "determine", [deny])],
		["reconsideration", _officer("denied", "reconsider", [])],
		["withdrawn", review.asked("requester", "received", "withdraw", [])],
		["lapsed", _officer("consented", "lapse", [review.put("/case/determination", {"result": "consent", "on": "2026-01-05", "until": "2026-06-01"})])],
		["consented", _officer("consented", "deliver", [review.put("/act/deliver/partial", true)])],
		["delivered", _officer("consented", "deliver", [])],
		["closed", _officer("delivered", "close", [])],
		["staffed", review.asked("reviewer", "staffed", "worksheet", [])],
		["notified", object.union(review.read("state_officer", "notified"), {"act": {"screen_of_record": {}}})],
	]
	every case in cases {
		review.allowed(case[1])
		_state(case[1]) == case[0]
	}
}
