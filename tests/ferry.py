"""Two articles on one ferry, of which the second has a scale word wrong."""

TEXT = (
    "---\nlanguage: en\npublished: 2026-03-02\n---\n"
    "The ferry Aurelia sank off Korvo. At least 13 people died, and 4.5 million euros were lost.\n"
)
OTHER = (
    "---\nlanguage: de\npublished: 2026-03-02\n---\n"
    "Die Fähre Aurelia sank vor Korvo. Mindestens 13 Menschen starben, und 45 Millionen Euro gingen verloren.\n"
)
