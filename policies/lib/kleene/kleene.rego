# METADATA
# title: Three-valued logic
# description: |
#   Kleene's strong logic. A value is true, false, or the set of the fields whose
#   absence leaves it unknown. A field counts as lacking only while the rest of
#   the condition does not decide without it.
package lib.kleene

# METADATA
# description: True when every value is true, false when one is false.
all_of(values) := false if {
	false in values
} else if {
	max(values) == true # sets sort after the booleans, so nothing is unknown
} else := fields if {
	fields := lacking(values)
	count(fields) > 0
} else := true

# METADATA
# description: True when one value is true, false when every value is false.
any_of(values) if {
	true in values
} else := false if {
	max(values) == false # nor is anything here
} else := fields if {
	fields := lacking(values)
	count(fields) > 0
} else := false

# METADATA
# description: The contrary; what is unknown stays unknown.
negate(value) := false if {
	value == true
} else if {
	value == false
} else := value

# METADATA
# description: |
#   The member of an object, or the set of its path where it is absent. The path is
#   the object's and the key's; the request itself has an empty path.
field(object_, key, at) := given if {
	given := object_[key]
} else := {_path(at, key)}

# METADATA
# description: True or false as the member equals the value; unknown where absent.
equals(object_, key, at, value) := given == value if {
	given := object_[key]
} else := {_path(at, key)}

# METADATA
# description: True or false as the member is in the set; unknown where absent.
within(object_, key, at, values) := given in values if {
	given := object_[key]
} else := {_path(at, key)}

# METADATA
# description: Every field that one of the values lacks.
lacking(values) := {field_ |
	some value in values
	is_set(value)
	some field_ in value
}

# METADATA
# description: Keys of an object of values under which the value is true, in order.
holding(values) := [key |
	some key, value in values
	value == true
]

# METADATA
# description: True or false as a value equals another; unknown where the first is.
same(given, value) := given if {
	is_set(given)
} else := given == value

# Built only where it is needed: most members are there.
_path(at, key) := key if {
	at == ""
} else := sprintf("%s.%s", [at, key])
