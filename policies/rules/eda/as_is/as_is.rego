# METADATA
# title: As is, where is
# description: |
#   Excess articles go as they are and from where they are. Refurbishment, transport
#   and support are on a letter of offer of their own, at the expense of the recipient.
package rules.eda.as_is

import data.lib.excess

rule := {
	"code": "eda.as_is",
	"effect": "proviso",
	"title": "As is, where is",
	"citation": "DSCA program terms; SAMM C11",
	"phases": ["export"],
	"programs": ["eda"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [],
	"reads": ["items[].program"],
}

found contains {
	"lines": excess.numbers,
	"message": "Excess articles go as is, where is: refurbishment, transport and support are on a letter of offer of the recipient's own.",
	"values": {},
} if {
	input.present.program.eda == true
	count(excess.articles) > 0
}
