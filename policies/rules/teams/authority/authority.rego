# METADATA
# title: Team without named authority or money
# description: |
#   What a team may do depends on the authority that sends it and the money that pays it:
#   a letter of offer, IMET, FMF, PKO, INCLE or an authority of title 10. So the line
#   names both; money that is not named counts here as not named, although it is national
#   money elsewhere (the stricter reading).
package rules.teams.authority

import data.lib.lines

rule := {
	"code": "teams.authority",
	"effect": "missing_document",
	"title": "Team without named authority or money",
	"citation": "SAMM C11.8 (now C10.22)",
	"phases": ["export"],
	"programs": ["teams"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].authority", "items[].funding", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.program.teams == true
	input.request.phase == "export"
	numbers := [line.number | some line in _teams; _incomplete(line)]
	count(numbers) > 0
	values := {
		"without_authority": [line.number | some line in _teams; not line.item.authority],
		"without_funding": [line.number | some line in _teams; not line.item.funding],
	}
	message := "The team names no authority or no money, on which its limits depend: give fields authority and funding of the line."
}

_teams := [line | some line in lines.live; line.program == "teams"]

_incomplete(line) if not line.item.authority

_incomplete(line) if not line.item.funding
