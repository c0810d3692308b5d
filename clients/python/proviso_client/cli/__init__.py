"""The command line `proviso`: what people and scripts type."""
