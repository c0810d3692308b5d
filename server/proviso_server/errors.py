"""Errors of the service."""


class PolicyInvalid(Exception):
    """The policies are not usable."""
