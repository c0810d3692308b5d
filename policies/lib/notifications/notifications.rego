# METADATA
# title: Congressional notifications and their waits
# description: |
#   Which provisions ask for a notification of this request, and whether their
#   waits have run (table clocks). A notification counts by its latest entry
#   submitted on or before the decision date. An emergency waives the wait, never
#   the certification.
package lib.notifications

import data.lib.parties
import data.lib.section3d
import data.lib.tables

# METADATA
# description: |
#   Provisions that ask for a notification, each with the group of table clocks
#   that says how long the wait is. Every rule of effect
#   congressional_notification has its clause here; policy test checks it.
required contains {"provision": "aeca_3d", "group": _group_3d(authority)} if {
	some authority in section3d.authorities
	section3d.any_level(authority) == true
}

required contains {"provision": "waiver_report", "group": "any"} if {
	some waiver in input.request.waivers
	waiver.kind in {"aeca_40g", "faa_620a", "faa_620g", "faa_620h"}
}

# METADATA
# description: The waits, each with the day on which it ends where that is known.
clocks contains clock if {
	some needed in required
	some row in tables.in_force("clocks")
	row.provision == needed.provision
	row.group == needed.group
	clock := _clock(needed, row)
}

# METADATA
# description: Entries of the request for a provision that is required.
entries contains entry if {
	some needed in required
	some entry in input.request.notifications
	entry.provision == needed.provision
}

# METADATA
# description: The entry that counts for a provision; undefined when none does.
latest(provision) := entry if {
	days := [entry.submitted_on |
		some entry in input.request.notifications
		entry.provision == provision
		entry.submitted_on <= input.request.decision_date
	]
	some entry in input.request.notifications
	entry.provision == provision
	entry.submitted_on == max(days)
}

# METADATA
# description: Calendar days added to an ISO 8601 day.
add_days(day, count_) := substring(
	time.format([time.add_date(time.parse_rfc3339_ns(sprintf("%sT00:00:00Z", [day])), 0, 0, count_), "UTC", "2006-01-02"]),
	0,
	10,
)

_clock(needed, row) := {
	"provision": needed.provision,
	"group": needed.group,
	"days": row.days,
	"starts": row.starts,
	"what": row.what,
	"submitted_on": entry.submitted_on,
	"earliest_on": earliest,
	"emergency": emergency,
	"elapsed": _elapsed(earliest, emergency),
} if {
	entry := latest(needed.provision)
	earliest := add_days(entry.submitted_on, row.days)
	emergency := "emergency" in object.get(entry, "flags", [])
} else := {
	"provision": needed.provision,
	"group": needed.group,
	"days": row.days,
	"starts": row.starts,
	"what": row.what,
	"emergency": false,
	"elapsed": false,
}

_elapsed(_, true)

_elapsed(earliest, false) := input.request.decision_date >= earliest

# A right to pass the item on outside the group takes the long wait (conservative).
_group_3d(_) := "other" if {
	parties.new_sales_territory
} else := parties.recipient_class if {
	parties.recipient_class in {"nato5", "other"}
}

_group_3d("government") := "nato_org" if {
	not parties.new_sales_territory
	parties.recipient_class == "nato_org"
}

_group_3d("dcs") := "nato_org_dcs" if {
	not parties.new_sales_territory
	parties.recipient_class == "nato_org"
}
