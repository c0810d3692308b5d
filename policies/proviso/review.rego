# Acts on a case: the second question that the service asks, one evaluation for each act
# and for each read. The table rows are those of the day of the act; the request of the
# input keeps the day of its screening.
package proviso

import data.lib.casefile
import data.lib.casework
import data.lib.confirmations
import data.lib.deliveries
import data.lib.determinations
import data.lib.permits
import data.lib.positions
import data.lib.recommendations
import data.lib.staffing
import data.lib.standing
import data.lib.worksheets

# METADATA
# scope: document
# title: Review
# description: |
#   Whether the act of the input is allowed, and what follows from it. It is undefined,
#   which the service treats as a refusal, unless the input is of the known version and
#   form.
# entrypoint: true
review := answer if {
	input.version == 1
	casefile.right
	answer := _review with input.request.decision_date as input.day
}

_review := {
	"refusals": _refusals,
	"state": _state,
	"offices": _offices,
	"checks": _checks,
	"distribution": determinations.distribution,
	"duties": determinations.duties,
	"alerts": deliveries.alerts,
	"disagreements": positions.disagreements,
	"may": sort(permits.may),
}

# Sentences that stand alone: each ends with where the case is and what may be done.
_refusals := [object.union(entry, {"message": sprintf("%s %s", [entry.message, _standing])}) |
	some entry in sort(_refused)
]

_standing := sprintf("The case is in state %s; %s may do: %s.", [
	input.case.state,
	object.get(input, ["person", "name"], "nobody known"),
	casework.listed(permits.may),
])

_refused contains {"kind": "not_permitted", "field": entry.field, "message": entry.message} if {
	input.act
	some entry in permits.refused
}

_refused contains {"kind": "refused", "field": entry.field, "message": entry.message} if {
	some found in [
		_common, confirmations.refused, deliveries.refused, determinations.refused,
		positions.escalation_refused, positions.refused, recommendations.refused,
		staffing.refused, standing.refused, worksheets.refused,
	]
	some entry in found
}

# What holds for every act.

# By itself, since an undefined kind inside of `not` would silence the rule.
_known_act if casework.acts[casework.kind]

_common contains {"field": "", "message": message} if {
	input.act
	not _known_act
	message := sprintf("An act has one of the blocks %s; this one has: %s.", [
		casework.listed(object.keys(casework.acts)),
		casework.listed(casework.blocks),
	])
}

_common contains {"field": "", "message": message} if {
	not input.case.state in casework.states
	message := "This policy does not know the state: an operator must check the active bundle."
}

_common contains {"field": casework.kind, "message": message} if {
	casework.acts[casework.kind]
	not input.case.state in permits.states
	message := sprintf("Act %s is done in %s.", [casework.kind, casework.listed(permits.states)])
}

_common contains {"field": "case_id", "message": message} if {
	input.act.case_id != input.case.case_id
	message := sprintf("Act of case %s was sent to case %s.", [input.act.case_id, input.case.case_id])
}

_common contains {"field": "request_id", "message": message} if {
	input.act.request_id != input.case.request_id
	message := sprintf("The screening was superseded: the act has %s in view, the newest is %s. Read the case again.", [
		input.act.request_id,
		input.case.request_id,
	])
}

_common contains {"field": "acted_on", "message": message} if {
	input.act.acted_on > input.day
	message := sprintf("Day acted_on %s is after the day, %s: give the day of the act.", [input.act.acted_on, input.day])
}

# The state after the act.

default _state := ""

_state := object.get(_moves, _kind, input.case.state) if input.case.state in casework.states

default _kind := ""

_kind := casework.kind

_moves["return_without_action"] := "returned_without_action"

_moves["staff"] := _asked({entry.office | some entry in staffing.staffed}, casework.answered) if input.act.staff

_moves["position"] := _asked(casework.asked, casework.answered | {input.act.office}) if input.act.position

_moves["escalate"] := "staffed"

_moves["recommend"] := "recommended"

_moves["intend"] := "intended"

_moves["notify"] := "notified"

_moves["determine"] := {"consent": "consented", "deny": "denied"}[input.act.determine.result]

_moves["reconsider"] := "reconsideration"

_moves["withdraw"] := "withdrawn"

_moves["lapse"] := "lapsed"

_moves["deliver"] := "consented" if {
	input.act.deliver.partial == true
} else := "delivered"

_moves["close"] := "closed"

_asked(offices, answered) := "positions_in" if {
	positions.all_in(offices, answered)
} else := "staffed"

default _offices := []

_offices := staffing.staffed if {
	casework.kind == "staff"
} else := staffing.escalated if {
	casework.kind == "escalate"
}

default _checks := []

_checks := worksheets.asked if casework.kind == "staff"
