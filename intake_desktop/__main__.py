"""`python -m intake_desktop` is the same as the command `intake-desktop`."""

import sys

from intake_desktop.cli import main

sys.exit(main())
