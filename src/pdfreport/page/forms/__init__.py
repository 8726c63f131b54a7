"""Paragraphs that are more than running text: lists, quotations, verse, notes, signatures, drop caps, pull quotes."""
