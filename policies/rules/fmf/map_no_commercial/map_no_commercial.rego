# METADATA
# title: Grant money of MAP in a commercial contract
# description: |
#   Money of the Military Assistance Program, merged or not, never pays a direct
#   commercial sale: neither a purchase by the commercial channel nor a line of
#   program dcs. Such money put to the whole request, where no line names it, may
#   pay any line. An absent channel and an absent program are unknown while the
#   other does not decide.
package rules.fmf.map_no_commercial

import data.lib.financing
import data.lib.kleene

rule := {
	"code": "fmf.map_no_commercial",
	"effect": "deny",
	"title": "Grant money of MAP in a commercial contract",
	"citation": "SAMM Appendix 8, Military Assistance Program",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["financing.channel", "funding[].source", "items[].funding", "items[].program"],
}

found contains {
	"lines": _numbers,
	"message": "Money of the Military Assistance Program pays no commercial contract: buy by foreign military sale, or pay otherwise.",
	"values": {},
} if {
	input.present.money.map == true
	input.request.phase == "export"
	count(_numbers) > 0
}

found contains {"unknown": fields} if {
	input.present.money.map == true
	input.request.phase == "export"
	fields := kleene.lacking([value | some value in _commercial])
	count(fields) > 0
}

_numbers := kleene.holding(_commercial)

_commercial := {line.number: value |
	some line in financing.paid({"map"})
	value := kleene.any_of([
		kleene.equals(financing.block, "channel", "financing", "commercial"),
		line.dcs,
	])
}
