# METADATA
# title: Rules asked
# description: |
#   Which rules the phase and the programs of the request need, read from the
#   catalogue that the build derives from the rules themselves.
package lib.dispatch

import data.lib.present

# METADATA
# description: Codes of the rules asked.
asked contains code if {
	some program in present.programs
	some code in data.catalogue.dispatch[input.request.phase][program]
}

# METADATA
# description: Names of the tables that they read.
tables_read contains name if {
	some code in asked
	some name in data.catalogue.rules[code].tables
}
