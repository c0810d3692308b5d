# METADATA
# title: Government line to a country of ITAR 126.1(d)(2)
# description: |
#   22 CFR 126.1(a) denies licences and approvals; what the Government itself sells or
#   gives stays open under 126.6. That such a line goes to a country of paragraph (d)(2)
#   still asks for a person at State. The scope of the country's paragraph counts, and
#   Cyprus only while its policy of denial is not suspended. Where the item will be
#   used and where it may pass on count as destinations.
package rules.eligibility.itar_d2_government

import data.lib.kleene
import data.lib.lines
import data.lib.proscribed

rule := {
	"code": "eligibility.itar_d2_government",
	"effect": "refer",
	"title": "Government line to a country of ITAR 126.1(d)(2)",
	"citation": "22 CFR 126.1(a), (d)(2), 126.6(c)",
	"phases": ["export"],
	"programs": [],
	"refer_to": "State PM",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["cyprus_suspension", "itar_126_1_d2"],
	"reads": [
		"decision_date",
		"end_use.country",
		"items[].program",
		"parties[].body",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
		"reexport_countries",
	],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.phase == "export"
	count(_numbers) > 0
	some case in _cases
	case.reached == true
	values := {"country": case.row.country, "paragraph": object.get(case.row, "paragraph", "(d)")}
	message := sprintf(
		"%s is under the policy of denial of 22 CFR 126.1(d)(2) and %s; the Government's own line stays possible, and State PM weighs it.",
		[values.country, values.paragraph],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_cases := proscribed.cases(proscribed.destinations)

_numbers := [line.number | some line in lines.live; line.government == true]

_condition := kleene.all_of([
	lines.any_government,
	kleene.any_of([case.reached | some case in _cases]),
])
