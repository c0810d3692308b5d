# METADATA
# title: Screening of a party
# description: |
#   That no list names a party is worth nothing while nobody asked the lists. The
#   screening step of the service writes the day; a day after the decision date is
#   no screening on it.
package rules.parties.not_screened

import data.lib.lines
import data.lib.parties

rule := {
	"code": "parties.not_screened",
	"effect": "missing_document",
	"title": "Screening of a party",
	"citation": "22 CFR 120.16, 127.1(d); 15 CFR 732 supp. 3",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "parties[].screened_on"],
}

found contains {"lines": [], "message": message, "values": {"party": entry.party.id}} if {
	input.present.program.all == true
	count(lines.live) > 0
	some entry in parties.all
	not entry.party.screened_on
	message := sprintf("Party %s was not screened against the lists (field %s.screened_on).", [entry.party.id, entry.at])
}

found contains {"lines": [], "message": message, "values": values} if {
	input.present.program.all == true
	count(lines.live) > 0
	some entry in parties.all
	entry.party.screened_on > input.request.decision_date
	values := {"party": entry.party.id, "screened_on": entry.party.screened_on}
	message := sprintf(
		"Party %s was screened on %s, after the decision date %s: screen it on or before that day (field %s.screened_on).",
		[entry.party.id, entry.party.screened_on, input.request.decision_date, entry.at],
	)
}
