"""The contract between page and writers: placed, frozen items that a writer only draws."""
