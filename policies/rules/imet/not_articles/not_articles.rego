# METADATA
# title: Training is no defense service under the FAA
# description: |
#   FAA 644(f) and (n): what program imet gives is military education and training, no
#   defense article or service. Aids and publications that are handed over may be
#   articles, and are screened on lines of their own.
package rules.imet.not_articles

import data.lib.lines
import data.lib.training

rule := {
	"code": "imet.not_articles",
	"effect": "info",
	"title": "Training is no defense service under the FAA",
	"citation": "22 USC 2403(f), (n) [FAA 644]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "items[].type"],
}

found contains {
	"lines": training.imet_lines,
	"message": "Education and training are no defense article or service under FAA 644. Put aids and publications that are handed over on lines of their own.",
	"values": {"lines_of_articles": _articles},
} if {
	input.present.program.imet == true
	input.request.phase == "export"
}

_articles := [line.number |
	some line in lines.live
	line.program == "imet"
	line.item.type in {"article", "software", "technical_data"}
]
