# METADATA
# title: Large or young vessel needs a law
# description: |
#   A naval vessel of more than 3,000 tons or less than 20 years of age is disposed of
#   to another nation only under a law that approves it. Other vessels are notified
#   (notification.naval_vessel). The rule fires with a law on file too, which turns the
#   denial into a referral: a person sees whether it names the vessel.
package rules.eligibility.naval_vessel_law

import data.lib.kleene
import data.lib.lines
import data.lib.vessels

rule := {
	"code": "eligibility.naval_vessel_law",
	"effect": "deny",
	"title": "Large or young vessel needs a law",
	"citation": "10 USC 8677",
	"phases": ["export"],
	"programs": [],
	"refer_to": "",
	"lifted_by": {"list": "documents", "kind": "vessel_law"},
	"due_at_release": [],
	"tables": ["limits"],
	"reads": ["items[].flags", "items[].measures.age_years", "items[].measures.displacement_tons"],
}

found contains {"lines": _numbers, "message": message, "values": values} if {
	input.present.flag.naval_vessel == true
	count(_numbers) > 0
	values := {"naval_vessel_tons": vessels.max_tons, "naval_vessel_years": vessels.min_years}
	message := sprintf(
		"Naval vessel of more than %d tons or less than %d years of age: a law that names it must be on file (document vessel_law).",
		[vessels.max_tons, vessels.min_years],
	)
}

found contains {"unknown": _lacking} if {
	input.present.flag.naval_vessel == true
	count(_numbers) == 0
	count(_lacking) > 0
}

found contains {"unknown": _lacking} if {
	input.present.flag.unknown == true
	count(_numbers) == 0
	count(_lacking) > 0
}

_restricted := {line.number: vessels.needs_law(line) | some line in lines.live}

_numbers := kleene.holding(_restricted)

_lacking := kleene.lacking([value | some value in _restricted])
