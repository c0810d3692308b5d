"""A typed client of the screening service that verifies what it is told."""
