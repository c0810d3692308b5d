# METADATA
# title: Disposal needs consent
# description: |
#   To scrap, destroy, demilitarize or exhibit an item of government origin is to
#   dispose of it, which needs consent. For grant lines the law's own default is
#   return to the United States.
package rules.routing.consent_for_disposal

import data.lib.lines

rule := {
	"code": "routing.consent_for_disposal",
	"effect": "info",
	"title": "Disposal needs consent",
	"citation": "22 USC 2314(a)(4); State TPT practice; SAMM C8.7, C8.8",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "kind"],
}

found contains finding if {
	input.request.kind == "disposal"
	some finding in _findings
}

found contains finding if {
	input.request.kind == "display"
	some finding in _findings
}

_findings contains {"lines": _numbers, "message": message, "values": values} if {
	count(_numbers) > 0
	values := {"kind": input.request.kind}
	message := sprintf("Consent is needed before an item of government origin leaves service this way (kind %s).", [values.kind])
}

_findings contains {"unknown": _unknown} if count(_unknown) > 0

_numbers := [line.number | some line in lines.live; line.government == true]

_unknown := {field |
	some line in lines.live
	some field in line.government
}
