# METADATA
# title: Training and teams
# description: |
#   Lines of military education and training and of training teams, and what the
#   blocks training and team say. An absent list of flags is unknown for a training and
#   empty for a team; an absent list of tasks is unknown.
package lib.training

import data.lib.kleene
import data.lib.lines

# METADATA
# description: Numbers of the live lines of program imet.
imet_lines := lines.of_program("imet")

# METADATA
# description: Numbers of the live lines of program teams.
team_lines := lines.of_program("teams")

# METADATA
# description: Numbers of the live lines of either program.
taught_lines := [line.number | some line in lines.live; line.program in {"imet", "teams"}]

# METADATA
# description: Whether a flag of the training is set; unknown where the list is absent.
flag(name) := name in input.request.training.flags if {
	input.request.training.flags
} else := {"training.flags"}

# METADATA
# description: Whether a flag of the team is set; an absent list sets none.
default team_flag(_) := false

team_flag(name) if name in input.request.team.flags

# METADATA
# description: Whether the unit is trained in something sensitive or lethal for the first time.
first_sensitive := kleene.all_of([flag("sensitive_or_lethal"), flag("first_for_unit")])

# METADATA
# description: Whether the team has one of the tasks; unknown where the list is absent.
has_task(tasks) := count({task | some task in input.request.team.tasks} & tasks) > 0 if {
	input.request.team.tasks
} else := {"team.tasks"}
