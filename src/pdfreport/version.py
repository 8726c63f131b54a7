"""The version, written down here so that nobody has to ask the installer's database for it (38 ms)."""

__version__ = "0.1.0"
