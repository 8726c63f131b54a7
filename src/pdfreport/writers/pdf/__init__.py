"""PDF files for the press, the archive, the office and the screen."""
