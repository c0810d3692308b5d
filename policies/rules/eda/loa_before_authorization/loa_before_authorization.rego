# METADATA
# title: Letter of offer older than its authorization
# description: |
#   A letter of offer for excess articles was to follow the authorization of State. The
#   memo was superseded in 2003, so DSCA is asked. One that was signed on or before the
#   day of the letter, and had not expired by it, is enough; without any the matter is
#   eda.authorization_memo.
package rules.eda.loa_before_authorization

import data.lib.excess
import data.lib.kleene
import data.lib.papers

rule := {
	"code": "eda.loa_before_authorization",
	"effect": "refer",
	"title": "Letter of offer older than its authorization",
	"citation": "DSCA policy memo 01-13 (superseded 2003)",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].program"],
}

found contains {"lines": excess.numbers, "message": message, "values": {"signed_on": _signed}} if {
	input.present.document.eda_authorization == true
	_condition == true
	message := sprintf("A letter of offer is older than the authorization of its articles (signed on %s): DSCA says whether it stands.", [concat(", ", _signed)])
}

found contains {"unknown": _condition} if {
	input.present.document.eda_authorization == true
	is_set(_condition)
}

_condition := kleene.all_of([count(excess.articles) > 0, kleene.any_of([value | some value in _older])])

# By path of the letter, whether an authorization is younger and none covers it.
_older := {offer.at: kleene.all_of([
	kleene.any_of([_before(offer, memo) | some memo in _memos]),
	kleene.all_of([kleene.any_of([_before(offer, memo), _lapsed(offer, memo)]) | some memo in _memos]),
]) |
	some offer in papers.of_kinds({"loa"})
}

_memos := papers.of_kinds({"eda_authorization"})

_before(offer, memo) := offer.paper.signed_on < memo.paper.signed_on if {
	offer.paper.signed_on
	memo.paper.signed_on
} else := {sprintf("%s.signed_on", [entry.at]) |
	some entry in [offer, memo]
	not entry.paper.signed_on
}

# One that had ended by the day of the letter does not cover it.
_lapsed(offer, memo) := false if {
	not memo.paper.expires_on
} else := memo.paper.expires_on < offer.paper.signed_on if {
	offer.paper.signed_on
} else := {sprintf("%s.signed_on", [offer.at])}

_signed := sort([offer.paper.signed_on |
	some offer in papers.of_kinds({"loa"})
	_older[offer.at] == true
])
