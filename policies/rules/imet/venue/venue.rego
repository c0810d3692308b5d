# METADATA
# title: Service academy as venue
# description: |
#   FAA 541(a) allows military schools other than the service academies, civilian
#   institutions for special courses, and orientation visits.
package rules.imet.venue

import data.lib.kleene
import data.lib.training

rule := {
	"code": "imet.venue",
	"effect": "deny",
	"title": "Service academy as venue",
	"citation": "22 USC 2347(a)(1)-(3) [FAA 541(a)]",
	"phases": ["export"],
	"programs": ["imet"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program", "training.venue"],
}

found contains {
	"lines": training.imet_lines,
	"message": "The venue is a service academy, which FAA 541(a)(1) leaves out: choose another military school or a civilian institution.",
	"values": {"venue": "service_academy"},
} if {
	input.present.program.imet == true
	input.request.phase == "export"
	_academy == true
}

found contains {"unknown": _academy} if {
	input.present.program.imet == true
	input.request.phase == "export"
	is_set(_academy)
}

_academy := kleene.equals(object.get(input.request, "training", {}), "venue", "training", "service_academy")
