"""What a language knows: CLDR's data through Babel, and one data file a language for what CLDR lacks."""
