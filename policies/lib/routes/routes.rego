# METADATA
# title: Route of the consent
# description: |
#   Which office of State consents: PM/RSAT for what the Government furnished
#   (AECA 3, FAA 505), PM/DDTC for what a licence let out (22 CFR 123.9). Table
#   offices holds their names.
package lib.routes

import data.lib.lines
import data.lib.tables

# METADATA
# description: Codes of the consenting offices, from the origin of the live lines.
consent_authorities contains row.office if {
	subjects := {{"government": "government_origin", "dcs": "dcs_origin"}[line.route] | some line in lines.live}
	some row in tables.in_force("offices")
	row.role == "consent"
	row.subject in subjects
}

# METADATA
# description: The office that consents for an origin, and its name, from table offices.
default office(_) := {"office": "", "name": "the office that table offices does not name"}

office(subject) := {"office": row.office, "name": row.name} if {
	some row in tables.in_force("offices")
	row.role == "consent"
	row.subject == subject
}
