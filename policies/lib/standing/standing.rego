# METADATA
# title: Screening that an act stands on
# description: |
#   An act of State that binds stands on a screening of record of the same day, after
#   which nothing was recorded. Here too: the act that tells Congress, and the one that
#   corrects a fact behind a denial.
package lib.standing

import data.lib.casework

# METADATA
# description: Why the newest screening can't carry an act, without its disposition.
not_fresh contains {"field": "request_id", "message": message} if {
	input.case.of_record == false
	message := sprintf("Screening %s rests on what the request states, not on what was recorded: screen the case of record first.", [input.case.request_id])
}

not_fresh contains {"field": "request_id", "message": message} if {
	input.case.stale == true
	message := sprintf("Something was recorded after screening %s: screen the case of record again.", [input.case.request_id])
}

not_fresh contains {"field": "request_id", "message": message} if {
	input.case.decision_date != input.day
	message := sprintf("Screening %s is of %s, the day is %s: screen the case of record again.", [
		input.case.request_id,
		input.case.decision_date,
		input.day,
	])
}

# METADATA
# description: A sentence on what the disposition of the newest screening asks for.
remedy := sprintf("%s denies: State corrects a wrong fact (act override), or denies", [casework.listed(casework.codes("deny"))]) if {
	input.case.disposition == "deny"
} else := sprintf("Congress was not told or its wait runs; the act is lawful from %s", [object.get(input.case, "earliest_lawful", "a day that can't be told yet")]) if {
	input.case.disposition == "cn_required"
} else := sprintf("papers or facts are missing: %s", [casework.listed(casework.codes("missing_document") | {code | some code in input.not_evaluated})]) if {
	input.case.disposition == "hold_missing_documents"
} else := "no consent is needed" if {
	input.case.disposition == "no_usg_consent_needed"
} else := "no notification to Congress is open"

# METADATA
# description: What is wrong with an intent, a notification or an override.
refused contains entry if {
	input.act.intend
	some entry in not_fresh
}

refused contains {"field": "intend", "message": message} if {
	input.act.intend
	input.case.disposition != "cn_required"
	message := sprintf("The screening's disposition is %s, not cn_required: %s.", [input.case.disposition, remedy])
}

refused contains {"field": "intend.until", "message": message} if {
	input.act.intend.until <= input.day
	message := sprintf("Last day intend.until %s is not after the day, %s: give a later day.", [input.act.intend.until, input.day])
}

refused contains {"field": "notify.notification.submitted_on", "message": message} if {
	input.act.notify.notification.submitted_on > input.day
	message := sprintf("Day notify.notification.submitted_on %s is after the day, %s: record what has reached Congress.", [
		input.act.notify.notification.submitted_on,
		input.day,
	])
}

refused contains {"field": "notify.notification", "message": message} if {
	notification := input.act.notify.notification
	not notification.submitted_on
	count(object.get(notification, "flags", [])) == 0
	message := sprintf("Notification %s has no day and no flag: give the day on which it reached Congress, or what Congress did.", [notification.provision])
}

refused contains {"field": "override.code", "message": message} if {
	input.act.override.code == "notification.wait_not_elapsed"
	message := "The wait that the law gives Congress can't be overridden: wait for its end, or record a certification of an emergency (act notify)."
}

refused contains {"field": "override.code", "message": message} if {
	input.act.override.code in input.case.overrides
	message := sprintf("Finding %s is overridden already: screen the case of record.", [input.act.override.code])
}

refused contains {"field": "override.code", "message": message} if {
	code := input.act.override.code
	not code in input.case.overrides
	not code in casework.codes("deny")
	message := sprintf("Finding %s does not deny in the newest screening; %s do: override one of these.", [
		code,
		casework.listed(casework.codes("deny") - {"notification.wait_not_elapsed"}),
	])
}
