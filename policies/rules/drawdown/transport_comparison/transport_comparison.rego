# METADATA
# title: Contract transport must be cheaper
# description: |
#   Transport under contract is paid from a drawdown only where it costs less than the
#   government's own (FAA 506(c)): both costs are shown.
package rules.drawdown.transport_comparison

import data.lib.lines

rule := {
	"code": "drawdown.transport_comparison",
	"effect": "missing_document",
	"title": "Contract transport must be cheaper",
	"citation": "22 USC 2318(c) [FAA 506(c)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["drawdown.contract_transport_usd", "drawdown.government_transport_usd", "items[].program"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.program.drawdown == true
	count(_numbers) > 0
	values := {"contract_transport_usd": input.request.drawdown.contract_transport_usd, "government_transport_usd": _government}
	_government <= values.contract_transport_usd
	message := "Show that contract transport costs less than the government's own, or use the latter."
}

# What is not given is not higher.
_government := object.get(input.request, ["drawdown", "government_transport_usd"], 0)

_numbers := lines.of_program("drawdown")
