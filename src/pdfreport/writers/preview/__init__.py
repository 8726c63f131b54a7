"""Pictures of pages for the eye: what the screen file looks like."""
