# METADATA
# title: Who may ask OPA what
# description: |
#   OPA answers the service alone, on the three entry points and on health. The
#   token is made by the service at each start and reaches OPA beside the policy
#   bundle, never in it.
package system.authz

default allow := false

allow if {
	input.method == "POST"
	some name in ["screening", "batch", "review"]
	input.path == ["v1", "data", "proviso", name]
	_authentic
}

allow if {
	input.method == "GET"
	input.path == ["health"]
	_authentic
}

_authentic if {
	count(data.proviso_token.value) >= 32
	input.identity == data.proviso_token.value
}
