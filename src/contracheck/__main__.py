"""`python -m contracheck`: the command line."""

from __future__ import annotations

import sys

from contracheck.cli import main

sys.exit(main())
