# METADATA
# title: Who decides on financed items
# description: |
#   What financing bought through a letter of offer is transferred with the consent of
#   PM/RSAT; what it bought through a commercial contract, of PM/DDTC, and DSCA is told
#   as the financier.
package rules.fmf.route_by_channel

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "fmf.route_by_channel",
	"effect": "info",
	"title": "Who decides on financed items",
	"citation": "22 USC 2753(a) [AECA 3(a)]; 22 CFR 123.9; State instructions",
	"phases": ["transfer"],
	"programs": ["fmf"],
	"refer_to": "State PM/RSAT or PM/DDTC; DSCA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["funding[].source", "items[].funding", "items[].program"],
}

found contains {"lines": _commercial, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(_commercial) > 0
	message := "Financed and bought commercially: PM/DDTC decides, and DSCA is told as the financier."
}

found contains {"lines": _offered, "message": message, "values": {}} if {
	input.present.program.fmf == true
	count(_offered) > 0
	message := "Financed and bought through a letter of offer: PM/RSAT decides."
}

found contains {"unknown": fields} if {
	input.present.program.fmf == true
	fields := kleene.lacking([line.dcs | some line in lines.live; line.fmf])
	count(fields) > 0
}

_commercial := [line.number | some line in lines.live; line.fmf; line.dcs == true]

_offered := [line.number | some line in lines.live; line.fmf; line.government == true]
