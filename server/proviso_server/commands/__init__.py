"""The command line's verbs; each module adds its own and runs them."""

import argparse

Commands = argparse._SubParsersAction
"""Where a module adds its verbs."""
