# METADATA
# title: Child Soldiers Prevention Act
# description: |
#   22 USC 2370c-1 bars certain assistance for a government on the list of the fiscal
#   year. Two exceptions look at the content: (e) training by DIILS or CCMR and
#   nonlethal supplies, (f) five subjects of peacekeeping help. The content must lie
#   wholly within one of them and be certified. Only lines of imet and pko have them.
package lib.child_soldiers

import data.lib.faa
import data.lib.kleene
import data.lib.lines
import data.lib.papers
import data.lib.receiving
import data.lib.tables

# METADATA
# description: Whether one of those who receive is a government of the list.
listed := kleene.all_of([count(_countries) > 0, receiving.government_of(_countries)])

# METADATA
# description: The governments of the list that receive.
governments := receiving.governments_of(_countries)

# METADATA
# description: |
#   Live lines by number, with whether the list bars them: excess articles given, imet,
#   pko, or paid from such money or from financing.
barred := faa.given({"eda", "imet", "pko"}, {"imet", "pko"} | faa.fmf)

# METADATA
# description: Whether the certification of an exception is on file.
certified := papers.on_file({"cspa_certification"})

# METADATA
# description: Whether the content lies within the subjects of peacekeeping help.
peacekeeping_content := _within({
	"demobilization", "human_rights", "peacekeeping_preparation", "professionalization",
	"security_sector_reform",
})

# METADATA
# description: |
#   Live lines by number, with whether they fall under an exception. Absent content is
#   none, which no exception covers.
excepted := {line.number: kleene.all_of([_content(line), certified]) | some line in lines.live}

_countries := tables.countries("cspa_list")

_training_content := _within({"ccmr", "diils", "nonlethal_supplies"})

# Only lines of programs imet and pko have an exception, and none that is financed.
_content(line) := false if {
	line.fmf
} else := _training_content if {
	line.program == "imet"
} else := kleene.any_of([_training_content, peacekeeping_content]) if {
	line.program == "pko"
} else := false

_within(subjects) if {
	content := {subject | some subject in input.request.assistance_content}
	count(content) > 0
	count(content - subjects) == 0
} else := false
