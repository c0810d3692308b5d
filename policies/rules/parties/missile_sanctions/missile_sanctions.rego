# METADATA
# title: Party under missile sanctions
# description: |
#   AECA 73 denies a sanctioned party missile equipment and technology for two
#   years (category II), or everything on the Munitions List for at least two
#   years (category I). A waiver needs 45 working days of notice to Congress and
#   makes the finding a referral.
package rules.parties.missile_sanctions

import data.lib.hits
import data.lib.kleene
import data.lib.lines

rule := {
	"code": "parties.missile_sanctions",
	"effect": "deny",
	"title": "Party under missile sanctions",
	"citation": "22 USC 2797b(a)(2) [AECA 73]",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "aeca_73"},
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].mtcr", "items[].program", "parties[].hits"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.program.all == true
	some entry in hits.carried({"aeca_73_category_i", "aeca_73_category_ii"})
	some hit in entry.hits
	numbers := [line.number | some line in lines.live; _reached(hit, line) == true]
	count(numbers) > 0
	values := {"party": entry.party, "hit": hit}
	message := sprintf("Party %s is under missile sanctions, which deny it %s.", [entry.party, _denied[hit]])
}

found contains {"unknown": fields} if {
	input.present.program.all == true
	some entry in hits.carried({"aeca_73_category_i", "aeca_73_category_ii"})
	some hit in entry.hits
	some line in lines.live
	fields := _reached(hit, line)
	is_set(fields)
}

_denied := {
	"aeca_73_category_i": "every item of the Munitions List",
	"aeca_73_category_ii": "missile equipment and technology",
}

_reached("aeca_73_category_i", line) := line.usml

_reached("aeca_73_category_ii", line) := kleene.negate(_unmarked(line.mtcr))

_unmarked(marking) := marking if {
	is_set(marking)
} else := marking == "none"
