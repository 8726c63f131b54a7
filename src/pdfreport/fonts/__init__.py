"""Files to faces to glyphs: the one room that opens fonts."""
