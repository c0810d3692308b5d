# METADATA
# title: Purpose outside FAA 506(a)(2)
# description: |
#   FAA 506(a)(2)(A) names the purposes for which articles and services of any
#   agency may be drawn down: narcotics control, disaster relief, antiterrorism,
#   nonproliferation and refugees, and help with prisoners of war and the missing in
#   Vietnam, Cambodia and Laos. The list decides, not whether the help is military.
#   An absent purpose or authority is unknown; the country matters for the last
#   purpose alone.
package rules.drawdown.purpose_506a2

import data.lib.drawdowns
import data.lib.kleene
import data.lib.parties

rule := {
	"code": "drawdown.purpose_506a2",
	"effect": "deny",
	"title": "Purpose outside FAA 506(a)(2)",
	"citation": "22 USC 2318(a)(2)(A) [FAA 506(a)(2)(A)]",
	"phases": ["export"],
	"programs": ["drawdown"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["drawdown.purpose", "items[].authority", "items[].program", "parties[].country", "parties[].organization", "parties[].roles"],
}

found contains {"lines": drawdowns.numbers_under("drawdown", "faa_506a2"), "message": message, "values": {"purpose": purpose}} if {
	input.present.program.drawdown == true
	_condition == true
	purpose := input.request.drawdown.purpose
	message := sprintf(
		"FAA 506(a)(2) allows no drawdown for %s to %s: correct the purpose, or use another authority.",
		[purpose, parties.recipient_code],
	)
}

found contains {"unknown": _condition} if {
	input.present.program.drawdown == true
	is_set(_condition)
}

_condition := kleene.all_of([
	input.request.phase == "export",
	drawdowns.any_under("drawdown", "faa_506a2"),
	kleene.negate(_listed),
])

_listed := {"drawdown.purpose"} if {
	not input.request.drawdown.purpose
} else := parties.country_in(parties.recipient, {"KHM", "LAO", "VNM"}) if {
	input.request.drawdown.purpose == "pow_mia"
} else := input.request.drawdown.purpose in _purposes

_purposes := {"antiterrorism", "disaster", "narcotics", "nonproliferation", "refugees"}
