# METADATA
# title: Bars on sales bar leases too
# description: |
#   Whatever keeps the United States from selling to a recipient keeps them from
#   leasing to it. The rules that bar a sale are asked themselves; one that fires bars
#   the lease. A waiver on file that lifts the bar on the sale to a referral does not
#   lift this one, which is the stricter reading.
package rules.lease.sales_bars

import data.lib.kleene
import data.lib.leases

rule := {
	"code": "lease.sales_bars",
	"effect": "deny",
	"title": "Bars on sales bar leases too",
	"citation": "22 USC 2796c [AECA 64]",
	"phases": ["export"],
	"programs": ["lease"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["fms_eligible", "not_fully_cooperating", "nuclear_breach", "state_sponsors_of_terrorism", "violation_determinations"],
	"reads": [
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"reexport_countries",
	],
}

found contains {"lines": leases.numbers, "message": message, "values": {"bars": _bars}} if {
	input.present.program.lease == true
	_condition == true
	message := sprintf("What bars a sale bars this lease: %s.", [concat(", ", _bars)])
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

_condition := kleene.all_of([leases.any_leased, kleene.any_of([value | some value in _fired])])

_bars := kleene.holding(_fired)

_fired := {code: _fires(found_) | some code, found_ in _asked}

_fires(found_) if {
	some finding in found_
	not finding.unknown
} else := fields if {
	fields := {field | some finding in found_; some field in finding.unknown}
	count(fields) > 0
} else := false

_asked["eligibility.not_fully_cooperating"] := data.rules.eligibility.not_fully_cooperating.found

_asked["eligibility.nuclear_breach"] := data.rules.eligibility.nuclear_breach.found

_asked["eligibility.recipient_not_eligible"] := data.rules.eligibility.recipient_not_eligible.found

_asked["eligibility.state_sponsor"] := data.rules.eligibility.state_sponsor.found

_asked["eligibility.violation_determination"] := data.rules.eligibility.violation_determination.found
