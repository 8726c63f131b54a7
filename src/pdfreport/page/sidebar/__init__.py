"""数读: sidebars, one file a form, and the facts and cells that the forms share."""
