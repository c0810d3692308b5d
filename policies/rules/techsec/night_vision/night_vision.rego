# METADATA
# title: Night-vision device release
# description: |
#   Release of night vision goes by figure of merit and country. Since 2007 every
#   such device is handled as significant military equipment under FMS.
package rules.techsec.night_vision

import data.lib.flags
import data.lib.lines

rule := {
	"code": "techsec.night_vision",
	"effect": "refer",
	"title": "Night-vision device release",
	"citation": "DoD night-vision release policy; SAMM note on night-vision devices",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "DTSA",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].flags", "items[].measures.figure_of_merit", "items[].program"],
}

found contains {"lines": numbers, "message": message, "values": {"figures_of_merit": figures}} if {
	input.present.flag.night_vision == true
	numbers := flags.carrying("night_vision")
	count(numbers) > 0
	figures := [{"line": line.number, "figure_of_merit": line.item.measures.figure_of_merit} |
		some line in lines.live
		line.number in numbers
	]
	message := "Night-vision device: DTSA compares the figure of merit with the recipient's limit."
}

found contains {"unknown": flags.absent} if {
	input.present.flag.unknown == true
	count(flags.absent) > 0
}
