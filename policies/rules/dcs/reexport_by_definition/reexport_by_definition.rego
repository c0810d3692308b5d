# METADATA
# title: Release or change of control is a re-export
# description: |
#   A re-export needs no shipment: data released to a third-country national whom 126.18(d)
#   or (e) does not cover, or an aircraft, vessel or satellite whose registration, control
#   or ownership passes (disposal.method registration_change). The safeguards of 126.18(c)
#   change nothing here. Absent nationalities and an absent method are none. Who takes over
#   the registration is not looked at, so one that passes to a U.S. person is referred too.
package rules.dcs.reexport_by_definition

import data.lib.dual_nationals
import data.lib.kleene
import data.lib.licensed
import data.lib.lines

rule := {
	"code": "dcs.reexport_by_definition",
	"effect": "refer",
	"title": "Release or change of control is a re-export",
	"citation": "22 CFR 120.51 (text of 2020: 120.19)",
	"phases": ["transfer"],
	"programs": ["dcs"],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["aukus_authorized_users", "country_sets", "nato_members"],
	"reads": [
		"disposal.method",
		"items[].classification",
		"items[].flags",
		"items[].program",
		"items[].type",
		"kind",
		"parties[].country",
		"parties[].credentials",
		"parties[].name",
		"parties[].nationalities",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {
	"lines": numbers,
	"message": "Data go to nationals of a third country: that is a re-export, which DDTC approves.",
	"values": {},
} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	numbers := kleene.holding(_release)
	count(numbers) > 0
}

found contains {
	"lines": numbers,
	"message": "Registration, control or ownership passes: that is a re-export or retransfer without shipment, which DDTC approves.",
	"values": {},
} if {
	input.present.block.disposal == true
	input.request.phase == "transfer"
	numbers := kleene.holding(_registration)
	count(numbers) > 0
}

found contains {"unknown": fields} if {
	input.request.kind == "data_release"
	input.request.phase == "transfer"
	fields := kleene.lacking(_release)
	count(fields) > 0
}

found contains {"unknown": fields} if {
	input.present.block.disposal == true
	input.request.phase == "transfer"
	fields := kleene.lacking(_registration)
	count(fields) > 0
}

_release := {line.number: kleene.all_of([_to_third_country, dual_nationals.not_exempt(line.number)]) | some line in licensed.live}

_to_third_country := kleene.any_of([dual_nationals.foreign_to_recipient(entry) | some entry in dual_nationals.employers])

_registration := {line.number: kleene.any_of([lines.flag(line, flag) | some flag in ["aircraft", "naval_vessel", "space"]]) |
	input.request.disposal.method == "registration_change"
	some line in licensed.live
}
