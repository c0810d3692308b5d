"""The command line's verbs; each module adds its own and runs them."""
