# METADATA
# title: Storage charged after acceptance
# description: |
#   Storage is charged once the days of table limits have run since the acceptance of
#   the letter of offer. The letter says so.
package rules.eda.storage

import data.lib.excess
import data.lib.tables

rule := {
	"code": "eda.storage",
	"effect": "proviso",
	"title": "Storage charged after acceptance",
	"citation": "SAMM C11 (excess defense articles)",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].program"],
}

found contains {"lines": excess.numbers, "message": message, "values": {"storage_days": _days}} if {
	input.present.program.eda == true
	count(excess.articles) > 0
	message := sprintf("The letter of offer says that storage is charged from %d days after its acceptance.", [_days])
}

# Without a row storage is charged at once.
default _days := 0

_days := tables.limit("eda_storage_days")
