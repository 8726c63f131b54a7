"""What an edition says: read, normalised and checked, with no font and no point."""
