# METADATA
# title: Grants to one country above 3 million
# description: |
#   FAA 505(b) lets grant articles to one country pass a ceiling in a fiscal year only
#   on a determination of the President in four parts. Whether it reaches excess
#   articles, peacekeeping and financing is debated; every grant article counts here.
package rules.ledger.grant_505b

import data.lib.kleene
import data.lib.ledgers
import data.lib.lines
import data.lib.papers
import data.lib.sums

rule := {
	"code": "ledger.grant_505b",
	"effect": "missing_document",
	"title": "Grants to one country above 3 million",
	"citation": "22 USC 2314(b) [FAA 505(b)]",
	"phases": ["export"],
	"programs": ["eda", "drawdown", "pko", "incle", "map"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["ledger_limits"],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].program", "items[].type", "items[].values.current_usd", "parties[].country", "parties[].organization"],
}

found contains {"lines": _added.numbers, "message": said.message, "values": said.values} if {
	input.present.item_type.article == true
	_missing == true
	said := ledgers.said(
		"grant_505b",
		{"before": _before, "asked": _added.known_usd},
		_limit,
		"Get the determination of FAA 505(b), or take less.",
	)
}

found contains {"unknown": _missing} if {
	input.present.item_type.article == true
	is_set(_missing)
}

posts contains ledgers.posting_of_recipient("grant_505b", _added, _limit) if input.present.item_type.article == true

_missing := kleene.all_of([
	sums.exceeds(_before, _added, _limit),
	kleene.negate(papers.on_file({"determination_505b"})),
])

_before := ledgers.position_of_recipient("grant_505b")

_limit := ledgers.limit("grant_505b")

# A line without a program is held by routing.origin_unknown.
_added := sums.amount(
	[{"line": line, "counts": line.grant} |
		some line in lines.live
		line.article
		line.program != ""
		line.grant != false
	],
	"current_usd",
)
