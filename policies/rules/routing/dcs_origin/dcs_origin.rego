# METADATA
# title: Commercially licensed lines go to DDTC
# description: |
#   What left the United States under a licence, an agreement or an ITAR exemption
#   is re-exported, retransferred or put to another use or user only with DDTC's
#   prior written approval. A foreign person may ask for it; the duty to register
#   names U.S. persons alone.
package rules.routing.dcs_origin

import data.lib.lines
import data.lib.routes

rule := {
	"code": "routing.dcs_origin",
	"effect": "info",
	"title": "Commercially licensed lines go to DDTC",
	"citation": "22 CFR 123.9(a), (c); 22 CFR 120.16(a)(2)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["offices"],
	"reads": ["items[].acquisition_ref", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	count(_numbers) > 0
	office := routes.office("dcs_origin")
	values := {"office": office.office, "authorizations": _authorizations}
	message := sprintf("Licensed for export by DDTC: prior written approval is asked of %s.", [office.name])
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	count(_unknown) > 0
}

_numbers := [line.number | some line in lines.live; line.dcs == true]

# Under which licence, agreement or exemption the lines left, as far as it is stated.
_authorizations := {line.item.acquisition_ref | some line in lines.live; line.dcs == true}

_unknown := {field |
	some line in lines.live
	some field in line.dcs
}
