"""Stories and frames to placed items: closed threads, furniture, sidebars, and the check that no word is lost."""
