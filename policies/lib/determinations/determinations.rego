# METADATA
# title: Determinations of State
# description: |
#   A consent stands on a screening of record of the day in which nothing denies, lacks
#   or waits; it names every referral that was weighed and every proviso. Who gets a
#   copy and what is to be done after it is here too, and what ends or reopens a case.
package lib.determinations

import data.lib.casework
import data.lib.days
import data.lib.recommendations
import data.lib.staffing
import data.lib.standing
import data.lib.tables

# METADATA
# description: What is wrong with a determination.
refused contains entry if {
	_consents
	some entry in standing.not_fresh
}

refused contains {"field": "determine.result", "message": message} if {
	_consents
	not input.case.state in {"recommended", "notified"}
	message := "A consent follows on a recommendation (state recommended), or on the notification of Congress (state notified)."
}

refused contains {"field": "determine.result", "message": message} if {
	_consents
	not input.case.disposition in {"human_review", "approvable_with_provisos"}
	message := sprintf("No consent while the screening's disposition is %s: %s.", [input.case.disposition, standing.remedy])
}

refused contains {"field": "determine.result", "message": message} if {
	_consents
	input.case.earliest_lawful > input.day
	message := sprintf("A consent is lawful from %s on, the day is %s: wait for it.", [input.case.earliest_lawful, input.day])
}

# Else a delivery of before could be entered as one under the consent.
refused contains {"field": "acted_on", "message": message} if {
	_consents
	input.act.acted_on < input.case.decision_date
	message := sprintf("State consents on the screening of %s, and the act is of %s: enter the day on which State consented on it.", [
		input.case.decision_date,
		input.act.acted_on,
	])
}

refused contains {"field": "determine.weighed", "message": message} if {
	_consents
	lacking := casework.referrals - _weighed
	count(lacking) > 0
	message := sprintf("determine.weighed lacks the referrals %s of the screening: weigh all of %s.", [
		casework.listed(lacking),
		casework.listed(casework.referrals),
	])
}

refused contains {"field": "determine.weighed", "message": message} if {
	_consents
	strange := _weighed - casework.referrals
	count(strange) > 0
	message := sprintf("determine.weighed has %s, which the screening does not refer: it refers %s.", [
		casework.listed(strange),
		casework.listed(casework.referrals),
	])
}

refused contains entry if {
	_consents
	some entry in recommendations.carried("determine.provisos", _provisos)
}

refused contains {"field": "determine.until", "message": message} if {
	_consents
	input.act.determine.until <= input.day
	message := sprintf("Last day determine.until %s is not after the day, %s: give a later day.", [input.act.determine.until, input.day])
}

refused contains {"field": sprintf("determine.%s", [member]), "message": message} if {
	input.act.determine.result == "deny"
	some member in {"provisos", "until"}
	member in object.keys(input.act.determine)
	message := sprintf("A denial has no determine.%s: leave it out.", [member])
}

refused contains {"field": "determine.instrument.signed_on", "message": message} if {
	signed_on := input.act.determine.instrument.signed_on
	signed_on > input.day
	message := sprintf("Instrument %s is signed on %s, after the day, %s: enter it when it is.", [
		input.act.determine.instrument.reference,
		signed_on,
		input.day,
	])
}

refused contains {"field": "reconsider", "message": message} if {
	input.act.reconsider
	last := days.add_days(input.case.state_since, _reconsideration_days)
	input.day > last
	message := sprintf("A case in state %s since %s was taken up again until %s; the day is %s: send a new request.", [
		input.case.state,
		input.case.state_since,
		last,
		input.day,
	])
}

refused contains {"field": "withdraw.ground", "message": message} if {
	input.act.withdraw.ground == "requester"
	not input.case.state in casework.undetermined
	message := "The request is withdrawn before State decides: a consent ends by listing_event or revoked."
}

refused contains {"field": "withdraw.ground", "message": message} if {
	input.act.withdraw.ground != "requester"
	input.case.state in casework.undetermined
	message := sprintf("Ground %s ends a consent, and State has not decided: withdraw by ground requester, or deny.", [input.act.withdraw.ground])
}

refused contains {"field": "lapse.until", "message": message} if {
	input.act.lapse
	last := object.get(input.case, ["determination", "until"], "")
	input.act.lapse.until != last
	message := sprintf("Last day lapse.until %s is not that of the determination, %s.", [
		input.act.lapse.until,
		object.get({"": "which has none"}, last, last),
	])
}

refused contains {"field": "lapse.until", "message": message} if {
	input.act.lapse.until >= input.day
	message := sprintf("The consent holds until %s, the day is %s: it lapses the day after.", [input.act.lapse.until, input.day])
}

# METADATA
# description: Who gets a copy of the determination, and why.
distribution := [{"to": to, "why": concat("; ", whys)} |
	some to in sort({entry.to | some entry in _copies})
	whys := [entry.why | some entry in _copies; entry.to == to]
]

# METADATA
# description: What is to be done after a consent.
duties := [object.union({"code": code}, due) |
	_consents
	some code in sort({finding.code | some finding in input.findings})
	row := tables.by_index("duties")[code]
	due := _due(row.due)
]

# Without a row in table limits no case is taken up again.
default _reconsideration_days := -1

_reconsideration_days := tables.limit("reconsideration_days")

_consents if input.act.determine.result == "consent"

_weighed := {code | some code in input.act.determine.weighed}

_provisos := object.get(input.act.determine, "provisos", [])

_copies := [{"to": to, "why": row.why} |
	some row in tables.in_force("distribution")
	row.result == input.act.determine.result
	some to in _meant(row.to, row.party)
]

_meant("ASKED", _) := casework.asked

_meant("NOTIFIED", _) := {row.office |
	count(input.case.notifications) > 0
	some row in tables.in_force("offices")
	row.role == "notification"
}

_meant("COMMAND", party) := staffing.regional("command", party)

_meant("BUREAU", party) := staffing.regional("bureau", party)

_meant(to, party) := {sprintf("%s %s", [to, country]) | some country in staffing.countries(party)} if {
	to in {"EMBASSY", "SCO"}
}

_meant(to, "") := {to} if to in staffing.known

_due("until") := {"due_on": input.act.determine.until} if {
	input.act.determine.until
} else := {}

_due("period_end") := {"due_on": input.request.period.end} if {
	input.request.period.end
} else := {}

_due("") := {}
