"""Make-up: which modules a page has and how each is filled exactly (docs/rules/makeup.md)."""
