# METADATA
# title: Return to the United States refused
# description: |
#   AECA 21(m) lets the United States take back what it sold only if it is not
#   significant military equipment, is fully working, and meets a funded need or
#   another buyer's letter of offer. To buy an item back by contract is no such return:
#   the contract on file turns the denial into a referral. Fully working is
#   said by condition serviceable alone: new says that it was not used.
package rules.fms.return_to_us

import data.lib.kleene
import data.lib.lines
import data.lib.papers

rule := {
	"code": "fms.return_to_us",
	"effect": "deny",
	"title": "Return to the United States refused",
	"citation": "22 USC 2761(m) [AECA 21(m)]",
	"phases": ["transfer"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "us_purchase_contract"},
	"due_at_release": [],
	"tables": [],
	"reads": ["decision_date", "documents[].expires_on", "documents[].kind", "documents[].signed_on", "items[].classification", "items[].condition", "items[].flags", "items[].program", "items[].sme", "items[].type", "kind"],
}

found contains {"lines": numbers, "message": message, "values": {"reasons": reasons}} if {
	input.request.kind == "return_to_us"
	some reasons in {reasons | some reasons in _reasons; count(reasons) > 0}
	numbers := [line.number | some line in _bought; _reasons[line.number] == reasons]
	message := sprintf(
		"No return under AECA 21(m): %s. A purchase by contract is another way (document us_purchase_contract).",
		[concat("; ", reasons)],
	)
}

found contains {"unknown": fields} if {
	input.request.kind == "return_to_us"
	some line in _bought
	count(_reasons[line.number]) == 0
	fields := kleene.lacking([value | some value in _bars(line)])
	count(fields) > 0
}

_bought := [line | some line in lines.live; line.program == "fms"]

_reasons[line.number] := {reason | some reason, value in _bars(line); value == true} if some line in _bought

# By the reason against a return, whether it holds.
_bars(line) := {
	"the item is significant military equipment": line.sme,
	sprintf("its condition is %s, not serviceable", [object.get(line.item, "condition", "unknown")]): _worn(line),
	"no funded need or other buyer's offer is on file (document dod_need)": kleene.negate(_needed),
}

_worn(line) := kleene.negate(kleene.equals(line.item, "condition", line.at, "serviceable"))

_needed := papers.on_file({"dod_need"})
