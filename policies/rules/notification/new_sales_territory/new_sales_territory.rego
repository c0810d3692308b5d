# METADATA
# title: Re-export right outside the group
# description: |
#   22 USC 2753(d)(5) and 2794(11): a right to pass the item on to a country outside
#   NATO and the five partners takes the higher levels away. By its text the wait
#   still follows the transferee; for a consent under section 3(d) the long wait is
#   used until counsel confirms.
package rules.notification.new_sales_territory

import data.lib.countries
import data.lib.lines
import data.lib.parties

rule := {
	"code": "notification.new_sales_territory",
	"effect": "info",
	"title": "Re-export right outside the group",
	"citation": "22 USC 2753(d)(5); 2794(11)",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["nato5_partners", "nato_members"],
	"reads": ["reexport_countries"],
}

found contains {
	"lines": [],
	"message": sprintf(_text[input.request.phase], [concat(", ", _outside)]),
	"values": {"countries": _outside},
} if {
	input.version == 1
	parties.new_sales_territory
	count(lines.live) > 0
}

_outside := {country |
	some country in input.request.reexport_countries
	not country in countries.nato5
}

_text := {
	"export": "The right to pass the item on reaches outside NATO and its partners: %s. The standard levels bind; the wait follows the buyer.",
	"transfer": "The right to pass the item on reaches outside NATO and its partners: %s. The standard levels and the wait of 30 days bind; counsel confirms the wait.",
}
