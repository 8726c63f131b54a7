"""Picture files: their facts from the header, and their pixels cropped, sized and inked for one press."""
