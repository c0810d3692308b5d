# METADATA
# title: Required review not in
# description: |
#   A transfer is decided on the positions of the owning service's office, of DTSA
#   and, for government origin, of DSCA, and of every office that was asked. None of
#   them has answered at a first screening: the referral then staffs the case and
#   returns nothing.
package rules.techsec.review_outstanding

import data.lib.kleene
import data.lib.lines
import data.lib.reviews

rule := {
	"code": "techsec.review_outstanding",
	"effect": "refer",
	"title": "Required review not in",
	"citation": "State TPT practice",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "the offices named",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["offices"],
	"reads": ["items[].owner", "items[].program", "reviews[].office", "reviews[].result"],
}

found contains {"lines": [], "message": message, "values": {"offices": _open}} if {
	input.version == 1
	count(_open) > 0
	count(lines.live) > 0
	message := sprintf("No position is in from %s: enter each office with its result (field reviews).", [concat(", ", _open)])
}

found contains {"unknown": _condition} if {
	input.request.phase == "transfer"
	is_set(_condition)
}

_open contains office if {
	some office in reviews.listed_open
}

_open contains office if {
	input.request.phase == "transfer"
	lines.any_consent == true
	some office in (reviews.joining(false) - reviews.answered)
}

_open contains office if {
	input.request.phase == "transfer"
	lines.any_government == true
	some office in (reviews.joining(true) - reviews.answered)
}

_open contains line_office if {
	input.request.phase == "transfer"
	some line in lines.live
	line.consent == true
	line_office := reviews.of_owner(line.item.owner)
	not line_office in reviews.answered
}

# Whether a review of the transfer is open; a line without owner may need another.
_condition := kleene.any_of(array.concat(
	[
		count(reviews.listed_open) > 0,
		kleene.all_of([lines.any_consent, count(reviews.joining(false) - reviews.answered) > 0]),
		kleene.all_of([lines.any_government, count(reviews.joining(true) - reviews.answered) > 0]),
	],
	[kleene.all_of([line.consent, _owner_open(line)]) | some line in lines.live],
))

_owner_open(line) := count({reviews.of_owner(line.item.owner)} - reviews.answered) > 0 if {
	line.item.owner
} else := {sprintf("%s.owner", [line.at])}
