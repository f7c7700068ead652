"""The building blocks of every page: cards, fields, chips, lines. They keep no answers."""
