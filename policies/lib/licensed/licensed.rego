# METADATA
# title: Licensed lines
# description: |
#   Live lines of direct commercial sales, how they left the United States, and the
#   exemptions of the ITAR that the request claims.
package lib.licensed

import data.lib.lines

# METADATA
# description: Live lines of program dcs. A line without a program is no such line here.
live := [line | some line in lines.live; line.program == "dcs"]

# METADATA
# description: Their numbers.
numbers := [line.number | some line in live]

# METADATA
# description: |
#   Numbers of those that need the approval of DDTC (22 CFR 123.9(a)): all, unless
#   the items go back to the United States for good or for repair or exchange, which
#   is neither a re-export nor a retransfer (22 CFR 120.51, 120.52).
default needing_approval := []

needing_approval := numbers if not input.request.kind in {"return_to_us", "repair_exchange"}

# METADATA
# description: |
#   The prior authorizations that name one of some paragraphs, as the lines state them;
#   absent is none. Lines share few of them, so each is read once.
authorizations(paragraphs) := {stated |
	some stated in _authorizations
	some paragraph in paragraphs
	contains(stated, paragraph)
}

# METADATA
# description: Numbers of the lines with one of some prior authorizations.
left_with(stated) := [line.number |
	count(stated) > 0
	some line in live
	line.item.prior_authorization in stated
]

# METADATA
# description: Whether a flag of the dcs block is set; absent there means it is not.
default flagged(_) := false

flagged(name) if name in input.request.dcs.flags

# METADATA
# description: |
#   The ITAR exemptions that the request claims. The exceptions of 126.1 lift a policy
#   of denial and are no exemption from a licence; those of the FAA have codes.
exemptions := {claim |
	some claim in input.request.claims
	not startswith(claim, "faa_")
	not startswith(claim, "126.1(")
	claim != "126.1"
}

# METADATA
# description: |
#   Those among them that are cited as the contract asks, by their paragraph of the ITAR.
#   What stands in claims otherwise relieves nobody.
cited := {claim |
	some claim in exemptions
	regex.match(`^12[0-9]\.[0-9]`, claim)
	not regex.match(`^126\.1([^0-9]|$)`, claim)
}

_authorizations := {line.item.prior_authorization | some line in live}
