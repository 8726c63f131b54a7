"""One file a kind of frame: heads, pictures, tables, charts, folios and the rest."""
