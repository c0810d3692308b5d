# METADATA
# title: Transfer already made without consent
# description: |
#   Consent comes before the transfer; nobody is given it after the fact. While the
#   matter is open nothing more is granted. State's written closure turns this into
#   a referral. A return to the United States is no transfer to a third party.
package rules.eligibility.no_retroactive_consent

import data.lib.lines

rule := {
	"code": "eligibility.no_retroactive_consent",
	"effect": "deny",
	"title": "Transfer already made without consent",
	"citation": "22 USC 2753(a), (e) [AECA 3(a), (e)]",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "violation_closure"},
	"due_at_release": [],
	"tables": [],
	"reads": [
		"arrangement.blanket_ref",
		"consented_on",
		"decision_date",
		"items[].program",
		"kind",
		"transferred_on",
	],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.request.phase == "transfer"
	_unconsented
	count(_numbers) > 0
	values := object.filter(input.request, {"consented_on", "transferred_on"})
	message := sprintf(
		"Transferred on %s; %s. Consent is not given after the fact: report it and file State's closure (document violation_closure).",
		[input.request.transferred_on, _consent],
	)
}

found contains {"unknown": _unknown} if {
	input.request.phase == "transfer"
	_unconsented
	count(_unknown) > 0
}

_unconsented if {
	input.request.transferred_on <= input.request.decision_date
	input.request.kind != "return_to_us"
	not _consented_before
	object.get(input.request, ["arrangement", "blanket_ref"], "") == ""
}

_consented_before if input.request.consented_on <= input.request.transferred_on

_numbers := [line.number | some line in lines.live; line.consent == true]

_unknown := {field |
	some line in lines.live
	some field in line.consent
}

default _consent := "no earlier consent, exemption or blanket consent is stated"

_consent := sprintf("consent came only on %s", [input.request.consented_on])
