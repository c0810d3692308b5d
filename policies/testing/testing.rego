# METADATA
# title: Requests for tests
# description: |
#   A sale of an Army vehicle from Germany to Lithuania with every paper in order,
#   on which no rule holds or denies, and JSON patches to depart from it. Not part
#   of the bundle.
package testing

import data.lib.present

# METADATA
# description: The clean request with patches (RFC 6902) applied, as policy input.
request(patches) := from(json.patch(clean, patches))

# METADATA
# description: A request document as policy input.
from(document) := {
	"version": 1,
	"request": document,
	"present": told,
} if {
	told := present.derived with input as {"request": document}
}

# METADATA
# description: A request as policy input with what the log knows beside it.
with_record(asked, record) := object.union(known, {"present": told}) if {
	known := object.union(asked, {"record": record})
	told := present.derived with input as known
}

# METADATA
# description: |
#   What the log knows of two items of line 1: Germany has them by the consent that the
#   clean request states, with patches applied.
custody(patches) := {"tree_size": 7, "custody": json.patch(
	[{
		"lines": [1], "serials": ["A1", "A2"], "items": ["M113/A1", "M113/A2"],
		"holder": "DEU", "program": "fms",
		"hops": [{"holder": "DEU", "received_on": "2010-06-01", "consent_reference": "GY-B-UAA"}],
	}],
	patches,
)}

# METADATA
# description: |
#   Patches that make it an upgrade for a time, in which the fields of the reliefs of
#   AECA 3(d) are there and none of them holds.
upgrade := [
	{"op": "replace", "path": "/kind", "value": "mro"},
	{"op": "replace", "path": "/permanence", "value": "temporary"},
	{"op": "add", "path": "/work", "value": {"purpose": "repair_and_upgrade", "capability_increase": true}},
	{"op": "add", "path": "/arrangement", "value": {"kind": "other"}},
	{"op": "add", "path": "/reexport_countries", "value": ["POL"]},
	{"op": "replace", "path": "/items/0/flags", "value": ["repair_part"]},
]

# METADATA
# description: The clean request.
clean := {
	"request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
	"phase": "transfer",
	"kind": "sale",
	"decision_date": "2026-06-01",
	"permanence": "permanent",
	"reason": "Surplus to the holder's needs",
	"proposed_on": "2026-07-16",
	"sale_price_usd": 2000000,
	"flags": ["intermediaries_complete"],
	"end_use": {
		"purpose": "self_defense",
		"description": "Operated by the recipient for the stated purpose",
		"recipient_has_model": true,
	},
	"determinations": {"us_would_transfer": "yes"},
	"parties": [
		{
			"id": "holder", "roles": ["requester", "holder"], "type": "government",
			"country": "DEU", "name": "Ministry of Defence of Germany", "screened_on": "2026-06-01",
		},
		{
			"id": "recipient", "roles": ["recipient", "end_user"], "type": "government",
			"country": "LTU", "name": "Ministry of Defence of Lithuania", "body": "military",
			"unit": "1st Regiment", "site": "Central depot", "screened_on": "2026-06-01",
		},
	],
	"items": [{
		"line": 1, "type": "article", "nomenclature": "M113A2 APC", "stock_number": "9999-01-001-0001",
		"quantity": 10, "condition": "serviceable", "program": "fms", "usml": "VII(b)", "sme": true,
		"mde": false, "mtcr": "none", "classification": "UNCLASSIFIED", "flags": [],
		"acquisition_ref": "GY-B-UAA", "agreement_signed_on": "2008-01-15", "delivered_on": "2010-06-01",
		"eum": "routine", "owner": "ARMY",
		"values": {"acquisition_cost_usd": 4000000, "current_usd": 2000000},
	}],
	"documents": [
		{"kind": "request_letter", "party": "holder", "signed_by": "Ministry of Defence of Germany", "signed_on": "2026-04-02"},
		{
			"kind": "eua", "party": "recipient", "signed_by": "Ministry of Defence of Lithuania",
			"signed_on": "2026-04-02",
			"clauses": ["use_by_officers", "no_transfer", "purpose", "security", "observation", "verify"],
		},
		{"kind": "retransfer_commitment", "party": "recipient", "signed_by": "Responsible official", "signed_on": "2026-04-02"},
	],
	"reviews": [
		{"office": "DASA_DEC", "result": "concur"},
		{"office": "DTSA", "result": "concur"},
		{"office": "DSCA", "result": "concur"},
	],
	"custody": [{"holder": "DEU", "received_on": "2010-06-01", "consent_reference": "GY-B-UAA"}],
}
