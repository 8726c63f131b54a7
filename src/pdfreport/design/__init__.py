"""What a page should look like: layout files to designs, every length in points; no copy."""
