# METADATA
# title: Team moved to another unit
# description: |
#   A team is furnished to a unit, at a place. Another unit, place or country is a new
#   request, with new vetting. The country and the units that the request names are
#   repeated, so that whoever vets sees them; without them the referral stands.
package rules.teams.retarget

import data.lib.receiving
import data.lib.training

rule := {
	"code": "teams.retarget",
	"effect": "refer",
	"title": "Team moved to another unit",
	"citation": "22 USC 2753(a)(2) [AECA 3(a)(2)]; scope of the letter of offer",
	"phases": ["transfer"],
	"programs": ["teams"],
	"refer_to": "DSCA, State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.country", "items[].program", "kind", "parties[].roles", "parties[].unit"],
}

found contains {"lines": training.team_lines, "message": message, "values": values} if {
	input.request.kind == "change_of_end_use"
	count(training.team_lines) > 0
	values := {"country": object.get(input.request, ["end_use", "country"], "not named"), "units": _units}
	message := "The team moves to another unit, place or country: that is a new request, and the unit is vetted anew."
}

_units := {entry.party.unit | some entry in receiving.all}
