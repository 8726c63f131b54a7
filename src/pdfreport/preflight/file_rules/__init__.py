"""The rules, one function each: in an opened file, out the places where it breaks the rule."""
