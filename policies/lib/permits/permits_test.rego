package lib.permits_test

import data.lib.permits
import data.testing.review

_refused(document) := found if found := permits.refused with input as document

_worn(role, state, kind, hats) := _refused(review.asked(role, state, kind, [review.put("/case/actors", [actor |
	some hat in hats
	actor := _actor(review.people[role].id, hat)
])]))

_actor(person, hat) := {
	"person": person, "kind": _hats[hat].kind,
	"office": _hats[hat].office, "roles": [_hats[hat].role],
}

# Each hat with an act that it is worn for, by role, state and kind.
_hats := {
	"submitter": {"role": "requester", "state": "received", "kind": "withdraw", "office": "STATE_EUR"},
	"reviewer:DTSA": {"role": "reviewer", "state": "staffed", "kind": "position", "office": "DTSA"},
	"reviewer:DASA_DEC": {"role": "reviewer", "state": "staffed", "kind": "worksheet", "office": "DASA_DEC"},
	"recommender": {"role": "dasa_approver", "state": "positions_in", "kind": "recommend", "office": "DASA_DEC"},
	"state": {"role": "state_officer", "state": "received", "kind": "staff", "office": "STATE_PM_RSAT"},
	"post": {"role": "reviewer", "state": "consented", "kind": "deliver", "office": "SCO"},
}

# Whoever sends the request is known as the submitter from the case itself.
_conflict(worn, hat) := sprintf("Pat %s is %s on this case already and can't be %s: somebody else does act %s.", [
	_hats[hat].role,
	concat(", ", sort({worn} | {"submitter" | _hats[hat].role == "requester"})),
	hat,
	_hats[hat].kind,
])

test_one_hat_is_worn_again if {
	every hat, act in _hats {
		_worn(act.role, act.state, act.kind, [hat]) == set()
	}
}

test_no_other_hat_is_worn_beside_one if {
	every hat, act in _hats {
		every worn in object.keys(_hats) - {hat} {
			_worn(act.role, act.state, act.kind, [worn]) == {{"field": "", "message": _conflict(worn, hat)}}
		}
	}
}

# Of a person with several roles, what was done tells the part that was taken.
_told(kind, office, roles) := {message |
	actor := {"person": review.people.reviewer.id, "kind": kind, "office": office, "roles": roles}
	some entry in _refused(review.asked("reviewer", "staffed", "position", [review.put("/case/actors", [actor])]))
	message := entry.message
}

_already(hat) := {sprintf("Pat reviewer is %s on this case already and can't be reviewer:DTSA: somebody else does act position.", [hat])}

test_what_was_done_tells_the_hat_of_a_person_with_several_roles if {
	roles := ["dasa_approver", "requester", "reviewer", "state_officer"]

	_told("position", "DTSA", roles) == set()
	_told("confirm", "DTSA", roles) == set()
	_told("incident", "DTSA", roles) == set()
	_told("position", "DSCA", roles) == _already("reviewer:DSCA")
	_told("confirm", "STATE_PM_RSAT", roles) == _already("state")
	_told("escalate", "DASA_DEC", roles) == _already("recommender")
	_told("deliver", "SCO", roles) == _already("post")
	_told("withdraw", "DTSA", roles) == _already("submitter")
}

test_hat_that_no_table_tells_is_none_of_those_worn if {
	_told("determine", "DTSA", ["state_officer"]) == _already("in another part")
	_told("position", "DTSA", ["auditor"]) == _already("in another part")
}

test_who_sent_an_earlier_request_stays_a_submitter if {
	_told("screening", "", []) == _already("submitter")
}

test_who_screened_of_record_acted_for_state if {
	_told("screening_of_record", "", []) == _already("state")
}

test_who_named_a_worker_wears_no_hat_for_it if {
	_told("assign", "DSCA", ["reviewer"]) == set()
}

test_submitter_of_the_case_wears_no_other_hat if {
	every kind in ["staff", "confirm", "override", "return_without_action"] {
		_refused(review.asked("state_officer", "received", kind, [review.put("/case/submitted_by", review.people.state_officer.id)])) == {{
			"field": "",
			"message": sprintf("Pat state_officer is submitter on this case already and can't be state: somebody else does act %s.", [kind]),
		}}
	}
}

test_hats_of_others_bind_nobody if {
	actor := _actor("spiffe://proviso.invalid/other", "state")

	_refused(review.asked("reviewer", "staffed", "position", [review.put("/case/actors", [actor])])) == set()
}

test_naming_who_works_on_a_case_is_no_hat if _worn("reviewer", "staffed", "assign", ["state"]) == set()

test_nobody_acts_without_being_known if {
	message := "Nobody is known to act: a person acts with an own certificate, or countersigns an act that a case system sends."

	_refused(review.asked("reviewer", "staffed", "position", [{"op": "remove", "path": "/person"}])) == {{"field": "", "message": message}}
}

test_countersigned_act_comes_through_a_case_system if {
	caller := review.put("/caller", {"id": "spiffe://proviso.invalid/system", "roles": ["case_system"]})
	countersigned := review.put("/countersigned", true)

	_refused(review.asked("reviewer", "staffed", "position", [caller, countersigned])) == set()

	# Whoever calls may sign too.
	_refused(review.asked("reviewer", "staffed", "position", [countersigned])) == set()
	other := review.put("/caller/id", "spiffe://proviso.invalid/desk")
	_refused(review.asked("reviewer", "staffed", "position", [countersigned, other])) == {{
		"field": "",
		"message": "Caller spiffe://proviso.invalid/desk carries a countersigned act without the role case_system: send it through a case system, or without a countersignature by the person.",
	}}
	_refused(review.asked("reviewer", "staffed", "position", [caller])) == {{
		"field": "",
		"message": "Caller spiffe://proviso.invalid/system is not spiffe://proviso.invalid/reviewer: have the person countersign the act.",
	}}
}

test_office_is_one_of_the_person if {
	_refused(review.asked("reviewer", "staffed", "position", [review.put("/act/office", "DSCA")])) == {{
		"field": "office",
		"message": "Pat reviewer does not act for office DSCA, but for DASA_DEC, DTSA, SCO.",
	}}
}

test_role_is_one_that_does_the_act if {
	_refused(review.asked("auditor", "staffed", "position", [])) == {{
		"field": "",
		"message": "Act position is for reviewer; Pat auditor has auditor.",
	}}
}

test_office_is_of_the_class_that_the_act_asks_for if {
	_refused(review.asked("reviewer", "consented", "deliver", [review.put("/act/office", "DTSA")])) == {{
		"field": "office",
		"message": "As reviewer nobody does act deliver for DTSA: it is done for a security cooperation office.",
	}}
	_refused(review.asked("reviewer", "staffed", "worksheet", [review.put("/act/office", "DTSA")])) == {{
		"field": "office",
		"message": "As reviewer nobody does act worksheet for DTSA: it is done for the office that reviews for an owner.",
	}}
	_refused(review.asked("state_officer", "received", "staff", [
		review.put("/person/offices", ["DTSA"]),
		review.put("/act/office", "DTSA"),
	])) == {{
		"field": "office",
		"message": "As state_officer nobody does act staff for DTSA: it is done for an office of State that consents.",
	}}
}

test_request_is_withdrawn_by_whoever_sent_it if {
	_refused(review.asked("requester", "received", "withdraw", [review.put("/case/submitted_by", "spiffe://proviso.invalid/other")])) == {{
		"field": "office",
		"message": "As requester nobody does act withdraw for STATE_EUR: it is done by whoever sent the request.",
	}}
}

test_case_is_screened_of_record_for_an_office_of_state if {
	document := object.union(review.read("state_officer", "notified"), {"act": {"screen_of_record": {}}})

	_refused(document) == set()
	_refused(json.patch(document, [review.put("/person/offices", [])])) == {{
		"field": "",
		"message": "As state_officer nobody does act screen_of_record for none: it is done for an office of State that consents.",
	}}
}

test_officer_with_two_roles_acts_in_the_one_that_the_office_tells if {
	both := [review.put("/person/roles", ["state_officer", "reviewer"]), review.put("/person/offices", ["STATE_PM_RSAT", "DTSA"])]

	permits.acting == {"reviewer"} with input as review.asked("reviewer", "staffed", "position", both)
	permits.acting == {"state_officer", "reviewer"} with input as review.asked("state_officer", "staffed", "confirm", both)
	permits.acting == {"reviewer"} with input as review.asked("reviewer", "staffed", "confirm", both)
}

test_states_are_those_of_the_person_or_else_of_anybody if {
	"consented" in permits.states with input as review.asked("state_officer", "consented", "withdraw", [])
	not "consented" in permits.states with input as review.asked("requester", "consented", "withdraw", [])
	permits.states == {"staffed", "positions_in"} with input as review.asked("auditor", "consented", "position", [])
}

test_person_may_do_what_role_office_state_and_hats_allow if {
	permits.may == {"assign", "confirm", "position", "worksheet"} with input as review.read("reviewer", "staffed")
	permits.may == {"assign", "confirm"} with input as json.patch(review.read("reviewer", "staffed"), [review.put("/case/offices", [])])
	permits.may == {"assign", "deliver", "incident", "monitor", "take_back"} with input as review.read("reviewer", "consented")
	permits.may == {"escalate", "recommend"} with input as review.read("dasa_approver", "positions_in")
	permits.may == {"withdraw"} with input as review.read("requester", "received")
	permits.may == set() with input as review.read("auditor", "received")
	permits.may == set() with input as object.remove(review.read("reviewer", "staffed"), ["person"])
}
