# METADATA
# title: Government-origin lines go to PM/RSAT
# description: |
#   What the Government itself furnished, by whichever program and money, moves on
#   only with State's consent: PM/RSAT staffs it, the PM Assistant Secretary
#   decides. It is information, for the disposition ends with that office anyway.
package rules.routing.government_origin

import data.lib.lines
import data.lib.routes

rule := {
	"code": "routing.government_origin",
	"effect": "info",
	"title": "Government-origin lines go to PM/RSAT",
	"citation": "22 USC 2753(a)(2); 22 USC 2314(a)(1); State delegation of authority",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["offices"],
	"reads": ["items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	count(_numbers) > 0
	office := routes.office("government_origin")
	values := {"office": office.office, "programs": _programs}
	message := sprintf(
		"Furnished by the U.S. Government (%s): consent is asked of %s.",
		[concat(", ", _programs), office.name],
	)
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	count(_unknown) > 0
}

_numbers := [line.number | some line in lines.live; line.government == true]

_programs := {line.program | some line in lines.live; line.government == true}

_unknown := {field |
	some line in lines.live
	some field in line.government
}
