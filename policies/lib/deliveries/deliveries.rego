# METADATA
# title: After the consent
# description: |
#   Deliveries within the consent, items that come back, duties of monitoring and
#   incidents, and what is open before a case is closed.
package lib.deliveries

import data.lib.casework

# METADATA
# description: What is wrong with a delivery, a return, a duty, an incident or a close.
refused contains {"field": field, "message": message} if {
	some act in {"deliver", "take_back"}
	some i, entry in input.act[act].lines
	field := sprintf("%s.lines[%d].line", [act, i])
	not _consented[entry.line]
	message := sprintf("Line %d is not of the consent: it has %s.", [entry.line, casework.listed_numbers(object.keys(_consented))])
}

refused contains {"field": "deliver.lines", "message": message} if {
	some line, quantity in _of_act("deliver")
	total := object.get(_delivered, line, 0) + quantity
	total > _consented[line]
	message := sprintf("Line %d: %d delivered before and %d now are more than the %d of the consent: deliver no more, and report an incident where more went.", [
		line,
		object.get(_delivered, line, 0),
		quantity,
		_consented[line],
	])
}

refused contains {"field": "acted_on", "message": message} if {
	input.act.deliver
	input.act.acted_on > input.case.determination.until
	message := sprintf("The consent held until %s, the delivery is of %s: report an incident.", [
		input.case.determination.until,
		input.act.acted_on,
	])
}

refused contains {"field": "acted_on", "message": message} if {
	input.act.deliver
	input.act.acted_on < input.case.determination.on
	message := sprintf("The consent is of %s, the delivery of %s: report an incident.", [
		input.case.determination.on,
		input.act.acted_on,
	])
}

refused contains {"field": "take_back", "message": message} if {
	input.act.take_back
	not _comes_back
	message := sprintf("Items of a transfer of kind %s that is %s do not come back: record another request for their way.", [
		input.request.kind,
		object.get(input.request, "permanence", "of no stated permanence"),
	])
}

refused contains {"field": "take_back.lines", "message": message} if {
	some line, quantity in _of_act("take_back")
	total := object.get(_taken_back, line, 0) + quantity
	total > object.get(_delivered, line, 0)
	message := sprintf("Line %d: %d came back before and %d now are more than the %d delivered: correct the quantity.", [
		line,
		object.get(_taken_back, line, 0),
		quantity,
		object.get(_delivered, line, 0),
	])
}

refused contains {"field": "monitor.duty", "message": message} if {
	duties := {entry.code | some entry in input.case.duties}
	not input.act.monitor.duty in duties
	message := sprintf("Duty %s is none of this case: it has %s.", [input.act.monitor.duty, casework.listed(duties)])
}

refused contains {"field": "incident.lines", "message": message} if {
	strange := {line | some line in input.act.incident.lines} - casework.numbers
	count(strange) > 0
	message := sprintf("incident.lines has %s, which the request has not: it has %s.", [
		casework.listed_numbers(strange),
		casework.listed_numbers(casework.numbers),
	])
}

refused contains {"field": "incident.settled", "message": message} if {
	input.act.incident.settled == true
	input.case.alerts == 0
	message := "No alert is open, so there is nothing to settle: leave incident.settled out."
}

refused contains {"field": "close", "message": message} if {
	input.act.close
	input.case.alerts > 0
	message := sprintf("Open alerts: %d. Settle them (act incident with settled) first.", [input.case.alerts])
}

# METADATA
# description: What somebody at State must see, one sentence each.
alerts := array.concat(
	[sprintf("Delivery does not agree with the papers: %s", [text]) | some text in input.act.deliver.discrepancies],
	array.concat(
		[sprintf("Line %d: the last delivery leaves %d of %d undelivered.", [entry.line, entry.quantity - total, entry.quantity]) |
			input.act.deliver
			object.get(input.act.deliver, "partial", false) == false
			some entry in input.case.lines
			total := object.get(_delivered, entry.line, 0) + object.get(_of_act("deliver"), entry.line, 0)
			total < entry.quantity
		],
		[sprintf("%s reports %s on %s: %s.", [input.act.office, replace(input.act.incident.kind, "_", " "), input.act.acted_on, _duty[input.act.incident.kind]]) |
			input.act.incident
			object.get(input.act.incident, "settled", false) == false
		],
	),
)

_duty := {
	"unauthorized_use": "State weighs a report to Congress under AECA 3(c)",
	"unauthorized_transfer": "State weighs a report to Congress under AECA 3(e)",
	"security_failure": "State weighs a report to Congress under AECA 3(c)",
	"loss": "State and the owner's office learn what was lost, and whether others have it",
	"other": "State weighs what follows",
}

# Kinds of transfer after which the holder has the items back.
_comes_back if input.request.permanence == "temporary"

_comes_back if input.request.kind in {"temporary", "mro", "exercise", "display"}

_consented := _totals(input.case.lines)

_delivered := _totals(input.case.delivered)

_taken_back := _totals(input.case.taken_back)

_of_act(act) := _totals(object.get(input.act, [act, "lines"], []))

_totals(entries) := {line: total |
	some line in {entry.line | some entry in entries}
	total := sum([entry.quantity | some entry in entries; entry.line == line])
}
