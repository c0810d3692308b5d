# METADATA
# title: Aid for a government on the child-soldier list
# description: |
#   22 USC 2370c-1(a): no excess articles as a grant, no military education and
#   training, no peacekeeping help and no financing for a government on the list of the
#   fiscal year. Lines wholly under a certified exception are left to
#   eligibility.child_soldiers_exception; content that is not stated is under none. A
#   waiver makes the finding a referral and is told to Congress within 45 days.
package rules.eligibility.child_soldiers_assistance

import data.lib.child_soldiers
import data.lib.faa
import data.lib.kleene

rule := {
	"code": "eligibility.child_soldiers_assistance",
	"effect": "deny",
	"title": "Aid for a government on the child-soldier list",
	"citation": "22 USC 2370c-1(a), (c)",
	"phases": ["export"],
	"programs": ["eda", "imet", "teams", "pko", "fmf"],
	"refer_to": "",
	"lifted_by": {"list": "waivers", "kind": "cspa"},
	"due_at_release": [],
	"tables": ["cspa_list"],
	"reads": [
		"assistance_content",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"funding[].source",
		"items[].authority",
		"items[].funding",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
		"parties[].type",
	],
}

found contains {"lines": numbers, "message": message, "values": {"countries": child_soldiers.governments}} if {
	input.request.phase == "export"
	_condition == true
	numbers := kleene.holding(_denied)
	message := sprintf(
		"On the child-soldier list of the fiscal year: %s. Limit the content to a certified exception, or obtain waiver cspa.",
		[concat(", ", child_soldiers.governments)],
	)
}

found contains {"unknown": _condition} if {
	input.request.phase == "export"
	is_set(_condition)
}

_denied := {number: kleene.all_of([value, kleene.negate(child_soldiers.excepted[number])]) |
	some number, value in child_soldiers.barred
}

_condition := kleene.all_of([faa.any_or_fmf(_denied), child_soldiers.listed])
