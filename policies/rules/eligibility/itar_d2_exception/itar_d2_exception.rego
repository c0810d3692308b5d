# METADATA
# title: Exception to a policy of denial under ITAR 126.1(d)(2)
# description: |
#   A claimed exception of paragraphs (f) to (w) whose tests are met lifts the
#   denial. It approves nothing: PM/DDTC weighs each case. An exception that hangs
#   on a committee of the Security Council is also packet.un_notification.
package rules.eligibility.itar_d2_exception

import data.lib.kleene
import data.lib.proscribed

rule := {
	"code": "eligibility.itar_d2_exception",
	"effect": "refer",
	"title": "Exception to a policy of denial under ITAR 126.1(d)(2)",
	"citation": "22 CFR 126.1(d)(2), (f)-(w)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/DDTC",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cyprus_suspension", "itar_126_1_d2"],
	"reads": [
		"claims",
		"end_use.country",
		"items[].flags",
		"items[].program",
		"parties[].body",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"phase",
		"reexport_countries",
	],
}

found contains {"lines": numbers, "message": message, "values": values} if {
	input.present.usml == true
	some row in {item.case.row | some item in _excepted}
	items := [item | some item in _excepted; item.case.row == row]
	numbers := sort({item.line.number | some item in items})
	values := {
		"country": row.country,
		"paragraph": object.get(row, "paragraph", "(d)"),
		"exceptions": union({proscribed.met(item.case, item.line) | some item in items}),
	}
	message := sprintf(
		"%s is under the policy of denial of 22 CFR 126.1(d)(2); the claimed exception %s is met, and PM/DDTC decides case by case.",
		[row.country, concat(", ", values.exceptions)],
	)
}

found contains {"unknown": fields} if {
	input.present.usml == true
	some item in proscribed.licence_cases
	fields := _condition(item)
	is_set(fields)
}

_excepted := [item |
	some item in proscribed.licence_cases
	_condition(item) == true
]

_condition(item) := kleene.all_of([item.reached, item.excepted])
