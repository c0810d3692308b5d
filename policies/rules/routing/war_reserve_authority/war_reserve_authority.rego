# METADATA
# title: Authority for stock set aside
# description: |
#   Stock set aside for a foreign country leaves it only under an authority of the FAA
#   or the AECA and is charged at acquisition cost plus packing, handling and transport
#   (FAA 514(a)); a paper says so.
package rules.routing.war_reserve_authority

import data.lib.flags
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

found contains {"lines": numbers, "message": message, "values": {}} if {
	input.present.flag.war_reserve_stock == true
	numbers := [number | some number, missing in _missing; missing == true]
	count(numbers) > 0
	message := "Stock set aside for a foreign country: name the authority of the FAA or AECA, and attach the charge (document war_reserve_authority)."
}

found contains {"unknown": fields} if {
	input.present.flag.war_reserve_stock == true
	fields := kleene.lacking(_missing)
	count(fields) > 0
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
	_open
}

_missing := {line.number: kleene.any_of([_unauthorized(line), kleene.negate(papers.on_file({"war_reserve_authority"}))]) |
	some line in lines.live
	lines.flag(line, "war_reserve_stock") == true
}

# Without flags a line may be such stock; that is no matter where it would lack nothing.
_open if {
	some line in lines.live
	not line.item.flags
	kleene.any_of([_unauthorized(line), kleene.negate(papers.on_file({"war_reserve_authority"}))]) != false
}

# No authority named is what the rule asks about, so its absence is no lack.
_unauthorized(line) if {
	not line.item.authority
} else := line.item.authority in {"10_usc_2667", "title_10"}
