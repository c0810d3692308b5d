# METADATA
# title: Transport at the expense of the United States
# description: |
#   DoD funds do not pay to crate, pack or move what is given, unless four things come
#   together: it is in the national interest, the recipient is a developing country
#   that receives less than the level in IMET and FMF in the fiscal year (ledger
#   eda_transport), the weight is within the limit, and space is available. One
#   determination says the first, the second and the last of them.
package rules.eda.free_transport

import data.lib.excess
import data.lib.kleene
import data.lib.ledgers
import data.lib.papers
import data.lib.tables

rule := {
	"code": "eda.free_transport",
	"effect": "deny",
	"title": "Transport at the expense of the United States",
	"citation": "22 USC 2321j(e) [FAA 516(e)]",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits", "thresholds"],
	"reads": [
		"decision_date",
		"documents[].clauses",
		"documents[].expires_on",
		"documents[].kind",
		"documents[].signed_on",
		"eda.transport_paid_by",
		"eda.weight_lb",
		"items[].authority",
		"items[].program",
		"parties[].country",
		"parties[].organization",
		"parties[].roles",
	],
}

found contains {"lines": excess.given_numbers, "message": message, "values": values} if {
	input.present.program.eda == true
	_condition == true
	unmet := [_names[key] | some key in kleene.holding({key: kleene.negate(value) | some key, value in _met})]
	values := {"unmet": unmet, "aid_level_usd": _aid_level, "weight_limit_lb": _weight_limit}
	message := sprintf("The United States are to pay the transport of a grant, and this is not met: %s. Let the recipient pay.", [concat("; ", unmet)])
}

found contains {"unknown": _condition} if {
	input.present.program.eda == true
	is_set(_condition)
}

posts contains object.union(ledgers.account_of_recipient("eda_transport"), {"amount": 0, "levels": [_aid_level]}) if {
	input.present.program.eda == true
	excess.given == true
	_eda.transport_paid_by == "usg"
}

_condition := kleene.all_of([
	excess.given,
	kleene.equals(_eda, "transport_paid_by", "eda", "usg"),
	kleene.negate(kleene.all_of([value | some value in _met])),
])

_met := {
	"aid": _below(ledgers.position_of_recipient("eda_transport"), _aid_level),
	"determination": papers.on_file_with({"transport_determination"}, {"national_interest", "developing_country", "space_available"}),
	"weight": _below(kleene.field(_eda, "weight_lb", "eda"), _weight_limit + 1),
}

_names := {
	"aid": sprintf("IMET and FMF of the year below $%d", [_aid_level]),
	"determination": "a determination of national interest, developing country and space (document transport_determination)",
	"weight": sprintf("at most %d lb", [_weight_limit]),
}

_eda := object.get(input.request, "eda", {})

_below(amount, level) := amount if {
	is_set(amount)
} else := amount < level

# A missing row allows nothing.
default _aid_level := 0

_aid_level := tables.threshold("eda_transport_aid", "all", "total")

default _weight_limit := 0

_weight_limit := tables.limit("eda_transport_lb")
