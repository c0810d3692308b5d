# METADATA
# title: Serial numbers for enhanced monitoring
# description: |
#   Enhanced monitoring counts single pieces, so a transfer lists the serial number
#   of each before the custodian changes.
package rules.eum.serial_list

import data.lib.kleene
import data.lib.lines

rule := {
	"code": "eum.serial_list",
	"effect": "missing_document",
	"title": "Serial numbers for enhanced monitoring",
	"citation": "22 USC 2785 [AECA 40A]; SAMM C8.4",
	"phases": ["transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].eum", "items[].program", "items[].quantity", "items[].serials"],
}

found contains {
	"lines": [line.number],
	"message": sprintf(
		"Line %d is under enhanced monitoring and has %d serial numbers for a quantity of %d: list one for each piece (field items[].serials).",
		[line.number, _serials(line), line.item.quantity],
	),
	"values": {"serials": _serials(line), "quantity": line.item.quantity},
} if {
	input.request.phase == "transfer"
	some line in lines.usml_or_unknown
	_lacking(line) == true
}

found contains {"unknown": fields} if {
	input.request.phase == "transfer"
	some line in lines.usml_or_unknown
	fields := _lacking(line)
	is_set(fields)
}

_lacking(line) := kleene.all_of([_level(line), _short(line)])

_short(line) := _serials(line) < line.item.quantity if {
	line.item.quantity >= 0
} else := {sprintf("%s.quantity", [line.at])}

_serials(line) := count(object.get(line.item, "serials", []))

_level(line) := kleene.equals(line.item, "eum", line.at, "enhanced")
