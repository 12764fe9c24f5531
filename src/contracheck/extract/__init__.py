"""Extract: text to claims, each with its value, its span and what the words around it say."""
