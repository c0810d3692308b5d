# METADATA
# title: Blanket consents
# description: |
#   A blanket consent is given in advance for the participants that it names. Which
#   one the request relies on, and whether it names the recipient.
package lib.arrangement

import data.lib.kleene
import data.lib.parties

# METADATA
# description: Whether the request relies on a blanket consent.
default blanket_given := false

blanket_given if input.request.arrangement.blanket_ref

# METADATA
# description: Codes of the participants that the blanket consent names.
blanket_parties := {code | some code in input.request.arrangement.blanket_parties}

# METADATA
# description: Whether it names the recipient; a consent that names nobody does not.
recipient_in_blanket := kleene.all_of([
	count(blanket_parties) > 0,
	parties.named(parties.recipient, blanket_parties),
])
