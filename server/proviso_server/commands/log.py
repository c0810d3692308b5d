"""`proviso-server log`: check, rebuild and export the log."""

Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add(commands: Commands) -> None:
    """Add the verbs to the command line."""
    commands.add_parser("log", help="check, rebuild and export the log")
