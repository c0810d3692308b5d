# METADATA
# title: Rules asked
# description: |
#   Which rules the phase and the programs of the request need, read from the
#   catalogue that the build derives from the rules themselves. A rule that is asked
#   is evaluated only when what its clauses begin with holds: else it has nothing to
#   say (docs/decisions/0018).
package lib.dispatch

import data.lib.present

# METADATA
# description: Codes of the rules asked.
asked := object.keys(object.union_n([codes |
	some program in present.programs
	codes := data.catalogue.dispatch[input.request.phase][program]
]))

# METADATA
# description: |
#   The rules asked of which a clause may hold: their codes by subject and name.
opened := object.union_n(array.concat(
	[codes |
		some member, values in input.present
		some value, _ in values
		codes := _gates[member][value]
	],
	[_gates.usml[_yes_no[input.present.usml]] | _gates.usml[_yes_no[input.present.usml]]],
))

# METADATA
# description: Those of the rules asked that post to ledgers, by subject and name.
posting := object.union_n([codes |
	some program in present.programs
	codes := data.catalogue.posting[input.request.phase][program]
])

_gates := data.catalogue.gates[input.request.phase]

_yes_no := {true: "true", false: "false"}

# METADATA
# description: Names of the tables that they read.
tables_read := object.keys(object.union_n([names |
	some program in present.programs
	names := data.catalogue.tables[input.request.phase][program]
]))
