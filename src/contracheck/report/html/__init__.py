"""The report as one page of HTML that needs no network; ``page.write`` makes it."""
