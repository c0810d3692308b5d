# METADATA
# title: Change of use needs consent
# description: |
#   A holder who keeps an item but wants to use it for another purpose than the one
#   it was furnished for needs consent, as for a transfer.
package rules.routing.consent_for_change_of_use

import data.lib.lines

rule := {
	"code": "routing.consent_for_change_of_use",
	"effect": "info",
	"title": "Change of use needs consent",
	"citation": "22 USC 2753(a)(2); 22 USC 2314(a)(1)(C); 22 CFR 120.52(a)(1); 22 CFR 126.4(f)",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT or PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["end_use.current", "end_use.description", "items[].program", "kind"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.kind == "change_of_end_use"
	count(_numbers) > 0
	values := {
		"current": object.get(input.request, ["end_use", "current"], ""),
		"proposed": object.get(input.request, ["end_use", "description"], ""),
	}
	message := sprintf(
		"The holder wants another use than the one of the agreement, from %s to %s: prior written consent is needed.",
		[_quoted(values.current), _quoted(values.proposed)],
	)
}

found contains {"unknown": _unknown} if {
	input.request.kind == "change_of_end_use"
	count(_unknown) > 0
}

_numbers := [line.number | some line in lines.live; line.consent == true]

_unknown := {field |
	some line in lines.live
	some field in line.consent
}

_quoted("") := "a use that is not stated"

_quoted(text) := sprintf("\"%s\"", [text]) if text != ""
