# METADATA
# title: EAR item on a licence of State
# description: |
#   An EAR item that left on a licence of State, for use in or with a defense article, may
#   be authorized by DDTC together with it; otherwise Commerce decides. A licensed line
#   with a number of the Commerce Control List is such an item; absent is none.
package rules.dcs.ear_items_on_licence

import data.lib.licensed

rule := {
	"code": "dcs.ear_items_on_licence",
	"effect": "info",
	"title": "EAR item on a licence of State",
	"citation": "22 CFR 123.9(d), 120.5(b)(2)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": [
		"items[].eccn",
		"items[].program",
	],
}

found contains {
	"lines": _numbers,
	"message": "EAR items on a licence of State: DDTC may authorize them with the defense article; otherwise Commerce decides.",
	"values": {},
} if {
	input.present.program.dcs == true
	input.request.phase == "transfer"
	count(_numbers) > 0
}

_numbers := [line.number | some line in licensed.live; object.get(line.item, "eccn", "") != ""]
