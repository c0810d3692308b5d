# METADATA
# title: More than five years over renewals
# description: |
#   AECA 61(b) caps the term of each agreement. Whether renewals count together is
#   disputed: the text speaks of each, a secondary source adds them up. So DSCA
#   decides where the sum passes the cap (table limits).
package rules.lease.cumulative_term

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.tables

rule := {
	"code": "lease.cumulative_term",
	"effect": "refer",
	"title": "More than five years over renewals",
	"citation": "22 USC 2796(b) [AECA 61(b)]; whether renewals add up is not settled",
	"phases": ["export", "transfer"],
	"programs": ["lease"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].program", "lease.cumulative_months", "lease.term_months"],
}

found contains {"lines": _leased, "message": message, "values": values} if {
	input.present.program.lease == true
	_condition == true
	values := {
		"cumulative_months": _before,
		"term_months": _term,
		"lease_max_months": _max_months,
	}
	message := sprintf(
		"Leased for %d months before%s: more than %d over renewals. DSCA says whether they count together.",
		[_before, _with_term, _max_months],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.lease == true
	is_set(_condition)
}

posts contains {
	"ledger": "lease",
	"reference": reference,
	"amount": _term,
	"limit": _max_months,
	"levels": _levels,
} if {
	input.present.program.lease == true
	count(_leased) > 0
	some reference in _designators
}

# Only months that were leased before make the term cumulative.
_levels := sort({1, (_max_months - _term) + 1})

_designators := {line.item.acquisition_ref | some line in lines.live; line.program == "lease"}

_condition := kleene.all_of([count(_leased) > 0, _before > 0, _beyond])

# The months before may pass the cap by themselves.
_beyond if {
	_before + _term > _max_months
} else := {"lease.term_months"} if {
	not _term_given
} else := false

# What the log has leased under the designators, where the request says less.
_before := max([_stated, _recorded])

_stated := object.get(input.request, ["lease", "cumulative_months"], 0)

_recorded := max({0} | {ledgers.position_of_reference("lease", reference) | some reference in _designators})

_term := object.get(input.request, ["lease", "term_months"], 0)

_term_given if _term > 0

default _with_term := ""

_with_term := sprintf(" and %d by this agreement", [_term]) if _term_given

# A missing row caps at nothing, so that it lets no renewal pass.
default _max_months := 0

_max_months := tables.limit("lease_max_months")

_leased := lines.of_program("lease")
