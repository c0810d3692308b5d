"""Policies: building the signed bundle, running OPA, asking it."""
