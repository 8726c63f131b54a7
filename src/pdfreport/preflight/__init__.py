"""Preflight: what is wrong with a PDF before the platemaker, the archive or a reader aloud finds it."""
