# METADATA
# title: Blanket consent
# description: |
#   Consent given in advance to transfers among named participants, as a lead
#   nation asks for it. Its reference is what a request relies on.
package lib.blanket

# METADATA
# description: Whether the request relies on a blanket consent.
default cited := false

cited if input.request.arrangement.blanket_ref != ""

# METADATA
# description: The participants named in the consent, or to be named in it.
participants := {code | some code in input.request.arrangement.blanket_parties}
