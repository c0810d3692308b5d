# METADATA
# title: Authority for stock set aside
# description: |
#   Stock set aside for a foreign country leaves it only under an authority of the FAA
#   or the AECA and is charged at acquisition cost plus packing, handling and transport
#   (FAA 514(a)); a paper says so.
package rules.routing.war_reserve_authority

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "routing.war_reserve_authority",
	"effect": "missing_document",
	"title": "Authority for stock set aside",
	"citation": "22 USC 2321h(a) [FAA 514(a)]",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].authority", "items[].flags"],
}

found contains {"lines": _numbers, "message": message, "values": {}} if {
	input.present.flag.war_reserve_stock == true
	count(_numbers) > 0
	message := "Stock set aside for a foreign country: name the authority of the FAA or AECA, and attach the charge (document war_reserve_authority)."
}

found contains {"unknown": _lacking} if {
	input.present.flag.war_reserve_stock == true
	count(_numbers) == 0
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_numbers) == 0
	count(_lacking) > 0
}

_numbers := kleene.holding(_missing)

_lacking := kleene.lacking([value | some value in _missing])

# Without flags a line may be such stock; that is no matter where it would lack nothing.
_missing := {line.number: kleene.all_of([
	lines.flag(line, "war_reserve_stock"),
	kleene.any_of([_unauthorized(line), _uncharged]),
]) |
	some line in lines.live
}

_uncharged := kleene.negate(papers.on_file({"war_reserve_authority"}))

# No authority named is what the rule asks about, so its absence is no lack.
_unauthorized(line) if {
	not line.item.authority
} else := line.item.authority in {"10_usc_2667", "title_10"}
