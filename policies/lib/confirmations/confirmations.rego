# METADATA
# title: Confirmations
# description: |
#   What a person has seen: papers, waivers and facts. Whether the United States would
#   itself transfer the articles is for State to say (AECA 3(a)).
package lib.confirmations

import data.lib.permits

# METADATA
# description: What is wrong with a confirmation.
refused contains {"field": "confirm", "message": "Nothing is confirmed: name a paper, a waiver or a fact, or say whether the United States would transfer the articles itself."} if {
	count(input.act.confirm) == 0
}

refused contains {"field": "confirm.us_would_transfer", "message": message} if {
	input.act.confirm.us_would_transfer
	not "state_officer" in permits.acting
	message := "Whether the United States would transfer the articles itself is for an officer of State to say: leave confirm.us_would_transfer out."
}

refused contains {"field": field, "message": message} if {
	some field, paper in _papers
	paper.signed_on > input.day
	message := sprintf("The paper is signed on %s, after the day, %s: confirm it when it is.", [paper.signed_on, input.day])
}

_papers := object.union(
	{sprintf("confirm.papers[%d]", [i]): paper | some i, paper in input.act.confirm.papers},
	{sprintf("confirm.waivers[%d].waiver", [i]): entry.waiver | some i, entry in input.act.confirm.waivers},
)
