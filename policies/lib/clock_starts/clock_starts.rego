# METADATA
# title: What starts a clock
# description: |
#   The events of a request that start a clock of kind lapse or report (table clocks),
#   each with the day of the event. What the request does not date starts nothing, and a
#   duty that is known to be done runs no more. Waits start with a notification
#   (lib.notifications).
package lib.clock_starts

import data.lib.blanket
import data.lib.clock_rows
import data.lib.components
import data.lib.days
import data.lib.dispatch
import data.lib.leases
import data.lib.lines
import data.lib.papers
import data.lib.postings
import data.lib.training
import data.lib.upgrades

# METADATA
# description: |
#   The events: the provision of table clocks, what the clock is about (any, or the kind
#   of a paper), and the day.
started contains _event("aeca_3b_notice", input.request.transferred_on) if {
	_component_is_due
	some line in lines.all
	components.fms(line) == true
}

started contains _event("itar_123_9e_notice", input.request.transferred_on) if {
	_component_is_due
	some line in lines.all
	components.dcs(line) == true
}

# Given in the quarter of the decision.
started contains _event("aeca_36a9", days.quarter_end(input.request.decision_date)) if {
	"notification.quarterly_list" in dispatch.asked
	some finding in data.rules.notification.quarterly_list.found
	finding.values
}

started contains _event("lead_nation_report", days.quarter_end(input.request.transferred_on)) if {
	blanket.cited
	lines.any_usml_or_unknown
	not input.request.arrangement.quarterly_report_on
}

started contains _event("cspa_waiver", entry.paper.signed_on) if {
	some entry in papers.waivers
	entry.valid == true
	entry.paper.kind == "cspa"
}

started contains _event("10_usc_362", entry.paper.signed_on) if {
	some entry in papers.waivers
	entry.valid == true
	entry.paper.kind == "leahy_dod"
}

started contains _event("aeca_21c", event.occurred_on) if {
	count(training.team_lines) > 0
	some event in input.request.events
	event.kind == "hostilities_near_team"
}

started contains _event("lease_status", days.quarter_end(input.request.decision_date)) if leases.any_leased

started contains _event("lease_end", input.request.lease.ends_on) if leases.any_leased

started contains _event("lease_end", _planned_end) if {
	_lease_begins
	not input.request.lease.ends_on
}

started contains _event("lease_max_term", input.request.period.start) if _lease_begins

# The months before count as if they were one lease with this.
started contains _event("lease_cumulative", days.add_months(input.request.period.start, 0 - before)) if {
	_lease_begins
	before := input.request.lease.cumulative_months
	before > 0
}

started contains _event("temporary_return", input.request.period.end) if {
	input.request.phase == "transfer"
	input.request.permanence == "temporary"
	count(lines.live) > 0
	papers.on_file({"extension_consent", "return_confirmation"}) != true
}

started contains object.union(_event("document_expiry", entry.paper.expires_on), {"group": entry.paper.kind}) if {
	some entry in papers.documents
	entry.valid == true
}

started contains object.union(_event("waiver_expiry", entry.paper.expires_on), {"group": entry.paper.kind}) if {
	some entry in papers.waivers
	entry.valid == true
}

# A paper that is good for so long from its signature: the provision is its kind.
started contains _event(entry.paper.kind, entry.paper.signed_on) if {
	some entry in papers.documents
	entry.valid == true
	some row in clock_rows.of(entry.paper.kind, "lapse")
	row.starts == "signature"
}

started contains _event("eda_storage", entry.paper.signed_on) if {
	input.present.program.eda == true
	some entry in papers.of_kinds({"loa"})
	entry.valid == true
}

# AECA 36(c)(4) extends it from letters of offer to licences.
started contains _event("aeca_36b5_window", day) if {
	some program in ["dcs", "fms"]
	input.present.program[program] == true
	some day in upgrades.certified_on
}

started contains _event("aeca_30a", input.request.period.start) if _exchange

started contains _event("aeca_30a_report", _year_end) if _exchange

started contains _event("faa_655", _year_end) if {
	input.request.phase == "export"
	some line in lines.live
	line.consent == true
}

started contains _event("faa_656", _year_end) if {
	input.request.phase == "export"
	some line in lines.live
	line.government == true
	line.item.type == "training"
}

# What counts against a limit of the fiscal year ends with it (table ledgers).
started contains _event("fiscal_year", input.request.decision_date) if {
	some posting in postings.all
	posting.fiscal_year
	posting.amount != 0
}

_event(provision, day) := {"provision": provision, "group": "any", "on": day}

_component_is_due if {
	input.present.flag.incorporated_component == true
	input.request.phase == "transfer"
	not input.request.component_notice_on
}

_lease_begins if {
	input.request.phase == "export"
	leases.any_leased
}

# The term's first day is part of it.
_planned_end := input.request.period.end if {
	input.request.period.end
} else := days.add_days(days.add_months(input.request.period.start, input.request.lease.term_months), -1)

_exchange if {
	input.request.phase == "export"
	some line in lines.live
	line.program == "teams"
	line.item.authority == "aeca_30a"
}

_year_end := days.fiscal_year_end(input.request.decision_date)
