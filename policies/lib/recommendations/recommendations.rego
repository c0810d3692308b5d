# METADATA
# title: Recommendation to State
# description: |
#   A recommendation carries every proviso that an office asked for. It approves only
#   once every check is answered and nobody stands against it whom arbitration did not
#   overrule.
package lib.recommendations

import data.lib.casework
import data.lib.positions
import data.lib.worksheets

# METADATA
# description: The numbers of the provisos that offices asked for.
provisos := {proviso.number | some proviso in input.case.provisos}

# METADATA
# description: What is wrong with the list of provisos that an act carries.
carried(field, named) := {{"field": field, "message": message} |
	lacking := provisos - {number | some number in named}
	count(lacking) > 0
	message := sprintf("%s lacks the provisos %s that offices asked for: carry all of %s.", [
		field,
		casework.listed_numbers(lacking),
		casework.listed_numbers(provisos),
	])
} | unknown(field, named)

# METADATA
# description: Numbers in a list of provisos that are none of the case.
unknown(field, named) := {{"field": field, "message": message} |
	strange := {number | some number in named} - provisos
	count(strange) > 0
	message := sprintf("%s has the numbers %s, which are no provisos of this case: it has %s.", [
		field,
		casework.listed_numbers(strange),
		casework.listed_numbers(provisos),
	])
}

# METADATA
# description: What is wrong with a recommendation.
refused contains {"field": "recommend", "message": message} if {
	input.act.recommend
	some check, lines in worksheets.open
	message := sprintf("Check %s has no answer on lines %s: have the owner's office answer it (act worksheet).", [
		check,
		casework.listed_numbers(lines),
	])
}

refused contains entry if {
	_approves
	some entry in carried("recommend.provisos", _named)
}

refused contains entry if {
	input.act.recommend.result == "deny"
	some entry in unknown("recommend.provisos", _named)
}

refused contains {"field": "recommend.result", "message": message} if {
	input.act.recommend.result == "approve"
	count(_named) + count(provisos) > 0
	message := "Recommendation approve carries no provisos: recommend approve_with_provisos."
}

refused contains {"field": "recommend.result", "message": message} if {
	_approves
	count(positions.opposed) > 0
	not positions.settled
	message := sprintf("Recommendation %s stands against the position of %s: have it changed, escalate it, or recommend deny.", [
		input.act.recommend.result,
		casework.listed(positions.opposed),
	])
}

refused contains {"field": "recommend.result", "message": message} if {
	_approves
	some check, lines in worksheets.barred
	message := sprintf("Recommendation %s stands against check %s, answered bar on lines %s: have it answered anew, or recommend deny.", [
		input.act.recommend.result,
		check,
		casework.listed_numbers(lines),
	])
}

_approves if input.act.recommend.result in {"approve", "approve_with_provisos"}

_named := object.get(input.act.recommend, "provisos", [])
