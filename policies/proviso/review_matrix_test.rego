# Who may do what, in which state: the table below is written by hand from the order of
# a review and is all that is allowed.
package proviso_review_matrix_test

import data.testing.review

_states := {
	"received", "returned_without_action", "staffed", "positions_in", "recommended", "intended",
	"notified", "consented", "denied", "delivered", "closed", "reconsideration", "withdrawn",
	"lapsed", "amended",
}

_roles := {
	"requester", "auditor", "as_of", "policy_publisher",
	"state_officer", "reviewer", "dasa_approver", "case_system",
}

_before_state_decides := [
	"received", "returned_without_action", "staffed", "positions_in", "recommended",
	"intended", "notified", "amended", "reconsideration",
]

# Acts, each as it is done where it may be done. Two of them have two ways.
_acts := {
	"assign": _act("assign", []),
	"return_without_action": _act("return_without_action", []),
	"staff": _act("staff", [review.put("/findings", [])]),
	"position": _act("position", []),
	"worksheet": _act("worksheet", []),
	"confirm": _act("confirm", []),
	"escalate": _act("escalate", [review.put("/case/positions/1/result", "non_concur")]),
	"recommend": _act("recommend", []),
	"screen_of_record": {"kind": "screen_of_record", "patches": [review.put("/act", {"screen_of_record": {}})]},
	"intend": _act("intend", [review.put("/case/disposition", "cn_required")]),
	"notify": _act("notify", []),
	"override": _act("override", [review.put("/findings/-", review.finding("eligibility.brooke", "deny"))]),
	"determine consent": _act("determine", []),
	"determine deny": _act("determine", [review.put("/act/determine", {"result": "deny", "instrument": review.instrument})]),
	"reconsider": _act("reconsider", []),
	"withdraw requester": _act("withdraw", []),
	"withdraw revoked": _act("withdraw", [review.put("/act/withdraw/ground", "revoked")]),
	"withdraw listing_event": _act("withdraw", [review.put("/act/withdraw/ground", "listing_event")]),
	"lapse": _act("lapse", [review.put("/case/determination", {"result": "consent", "on": "2026-01-05", "until": "2026-06-01"})]),
	"deliver": _act("deliver", []),
	"take_back": _act("take_back", [review.put("/request/permanence", "temporary")]),
	"monitor": _act("monitor", []),
	"incident": _act("incident", []),
	"close": _act("close", []),
}

_act(kind, patches) := {"kind": kind, "patches": patches}

_allowed := {
	"assign": {
		"state_officer": array.concat(_before_state_decides, ["consented", "denied", "delivered"]),
		"reviewer": array.concat(_before_state_decides, ["consented", "denied", "delivered"]),
	},
	"return_without_action": {"state_officer": ["received", "staffed", "positions_in", "amended", "reconsideration"]},
	"staff": {"state_officer": ["received", "amended", "reconsideration", "staffed", "positions_in"]},
	"position": {"reviewer": ["staffed", "positions_in"]},
	"worksheet": {"reviewer": ["staffed", "positions_in"]},
	"confirm": {"state_officer": _before_state_decides, "reviewer": _before_state_decides},
	"escalate": {"state_officer": ["staffed", "positions_in"], "dasa_approver": ["staffed", "positions_in"]},
	"recommend": {"dasa_approver": ["positions_in"]},
	"screen_of_record": {"state_officer": ["positions_in", "recommended", "intended", "notified"]},
	"intend": {"state_officer": ["recommended"]},
	"notify": {"state_officer": ["intended", "notified"]},
	"override": {"state_officer": _before_state_decides},
	"determine consent": {"state_officer": ["recommended", "notified"]},
	"determine deny": {"state_officer": ["positions_in", "recommended", "intended", "notified"]},
	"reconsider": {"state_officer": ["denied", "returned_without_action"]},
	"withdraw requester": {"state_officer": _before_state_decides, "requester": _before_state_decides},
	"withdraw revoked": {"state_officer": ["consented"]},
	"withdraw listing_event": {"state_officer": ["consented"]},
	"lapse": {"state_officer": ["consented"]},
	"deliver": {"state_officer": ["consented"], "reviewer": ["consented"]},
	"take_back": {"state_officer": ["consented", "delivered"], "reviewer": ["consented", "delivered"]},
	"monitor": {"state_officer": ["consented", "delivered"], "reviewer": ["consented", "delivered"]},
	"incident": {
		"state_officer": ["consented", "delivered", "closed", "lapsed", "withdrawn"],
		"dasa_approver": ["consented", "delivered", "closed", "lapsed", "withdrawn"],
		"reviewer": ["consented", "delivered", "closed", "lapsed", "withdrawn"],
	},
	"close": {"state_officer": ["delivered", "denied", "withdrawn", "lapsed", "returned_without_action"]},
}

_expected(name) := {[role, state] |
	some role, states in _allowed[name]
	some state in states
}

_acting := {"state_officer", "reviewer", "dasa_approver", "requester"}

_found(name, roles) := {[role, state] |
	some role in roles
	some state in _states
	review.allowed(_document(role, state, name)) with data.tables.offices.entries as _offices
		with data.lib.casefile.right as true
}

# Of the offices those that are named here, and no look at the form of the input: there
# are some thousand cases, and others test the rest.
_offices := [row |
	some row in data.tables.offices.entries
	row.values.office in {"STATE_PM_RSAT", "STATE_PM", "DASA_DEC", "DTSA", "DSCA", "SCO", "ATTR_SSG"}
]

_document(role, state, name) := json.patch(
	review.acted(role, state, object.union(
		review.act("blank", review.office_of(role, _acts[name].kind), {}),
		{_acts[name].kind: object.get(review.blocks, _acts[name].kind, {})},
	)),
	array.concat([{"op": "remove", "path": "/act/blank"}], _acts[name].patches),
)

test_every_act_of_the_contract_is_in_the_table if {
	{entry.kind | some entry in _acts} == object.keys(review.blocks) | {"screen_of_record"}
	object.keys(_allowed) == object.keys(_acts)
}

# No test takes long: each act alone, and who does nothing apart from who does something.

test_assign_is_for if _found("assign", _acting) == _expected("assign")

test_return_without_action_is_for if _found("return_without_action", _acting) == _expected("return_without_action")

test_staff_is_for if _found("staff", _acting) == _expected("staff")

test_position_is_for if _found("position", _acting) == _expected("position")

test_worksheet_is_for if _found("worksheet", _acting) == _expected("worksheet")

test_confirm_is_for if _found("confirm", _acting) == _expected("confirm")

test_escalate_is_for if _found("escalate", _acting) == _expected("escalate")

test_recommend_is_for if _found("recommend", _acting) == _expected("recommend")

test_screen_of_record_is_for if _found("screen_of_record", _acting) == _expected("screen_of_record")

test_intend_is_for if _found("intend", _acting) == _expected("intend")

test_notify_is_for if _found("notify", _acting) == _expected("notify")

test_override_is_for if _found("override", _acting) == _expected("override")

test_determine_consent_is_for if _found("determine consent", _acting) == _expected("determine consent")

test_determine_deny_is_for if _found("determine deny", _acting) == _expected("determine deny")

test_reconsider_is_for if _found("reconsider", _acting) == _expected("reconsider")

test_withdraw_requester_is_for if _found("withdraw requester", _acting) == _expected("withdraw requester")

test_withdraw_revoked_is_for if _found("withdraw revoked", _acting) == _expected("withdraw revoked")

test_withdraw_listing_event_is_for if _found("withdraw listing_event", _acting) == _expected("withdraw listing_event")

test_lapse_is_for if _found("lapse", _acting) == _expected("lapse")

test_deliver_is_for if _found("deliver", _acting) == _expected("deliver")

test_take_back_is_for if _found("take_back", _acting) == _expected("take_back")

test_monitor_is_for if _found("monitor", _acting) == _expected("monitor")

test_incident_is_for if _found("incident", _acting) == _expected("incident")

test_close_is_for if _found("close", _acting) == _expected("close")

test_assign_is_for_nobody_else if _found("assign", _roles - _acting) == set()

test_return_without_action_is_for_nobody_else if _found("return_without_action", _roles - _acting) == set()

test_staff_is_for_nobody_else if _found("staff", _roles - _acting) == set()

test_position_is_for_nobody_else if _found("position", _roles - _acting) == set()

test_worksheet_is_for_nobody_else if _found("worksheet", _roles - _acting) == set()

test_confirm_is_for_nobody_else if _found("confirm", _roles - _acting) == set()

test_escalate_is_for_nobody_else if _found("escalate", _roles - _acting) == set()

test_recommend_is_for_nobody_else if _found("recommend", _roles - _acting) == set()

test_screen_of_record_is_for_nobody_else if _found("screen_of_record", _roles - _acting) == set()

test_intend_is_for_nobody_else if _found("intend", _roles - _acting) == set()

test_notify_is_for_nobody_else if _found("notify", _roles - _acting) == set()

test_override_is_for_nobody_else if _found("override", _roles - _acting) == set()

test_determine_consent_is_for_nobody_else if _found("determine consent", _roles - _acting) == set()

test_determine_deny_is_for_nobody_else if _found("determine deny", _roles - _acting) == set()

test_reconsider_is_for_nobody_else if _found("reconsider", _roles - _acting) == set()

test_withdraw_requester_is_for_nobody_else if _found("withdraw requester", _roles - _acting) == set()

test_withdraw_revoked_is_for_nobody_else if _found("withdraw revoked", _roles - _acting) == set()

test_withdraw_listing_event_is_for_nobody_else if _found("withdraw listing_event", _roles - _acting) == set()

test_lapse_is_for_nobody_else if _found("lapse", _roles - _acting) == set()

test_deliver_is_for_nobody_else if _found("deliver", _roles - _acting) == set()

test_take_back_is_for_nobody_else if _found("take_back", _roles - _acting) == set()

test_monitor_is_for_nobody_else if _found("monitor", _roles - _acting) == set()

test_incident_is_for_nobody_else if _found("incident", _roles - _acting) == set()

test_close_is_for_nobody_else if _found("close", _roles - _acting) == set()
