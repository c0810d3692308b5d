# METADATA
# title: Jordan is no NATO-plus-5 partner now
# description: |
#   Pub. L. 114-123 treated Jordan like the five partners of 22 USC 2753(d) for three
#   years. Since then the standard levels and the wait of 30 days bind.
package rules.notification.jordan_treatment_ended

import data.lib.countries
import data.lib.kleene
import data.lib.lines
import data.lib.parties

rule := {
	"code": "notification.jordan_treatment_ended",
	"effect": "info",
	"title": "Jordan is no NATO-plus-5 partner now",
	"citation": "Pub. L. 114-123, sec. 5 (22 USC 2753 note)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato5_partners", "nato_members"],
	"reads": ["decision_date", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {
	"lines": [],
	"message": sprintf("Jordan's treatment as a partner ended on %s: the standard levels and the wait of 30 days bind.", [_ended_on]),
	"values": {"ended_on": _ended_on},
} if {
	input.request.phase == "transfer"
	_condition == true
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_condition := kleene.all_of([
	count(lines.live) > 0,
	_ended,
	parties.country_in(parties.recipient, {"JOR"}),
])

default _ended := false

_ended if {
	not "JOR" in countries.partners
	_ended_on < input.request.decision_date
}

# The last day of its row; undefined where the table has none.
_ended_on := max([entry.valid_to |
	some entry in data.tables.nato5_partners.entries
	entry.values.country == "JOR"
])
