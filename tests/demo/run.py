"""`make demo`: screen past transfers end to end, and verify the signed answers."""

import sys
from pathlib import Path

# This file is run as a script; the package around it is found from its parent.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from demo.story import main

if __name__ == "__main__":
    sys.exit(main())
