"""The text engine: classes, breaks, widths and set lines of strings (design.md section 4)."""

from pdfreport.text.surface import SetLine, advances, break_opportunities, gap_positions, set_lines

__all__ = ["SetLine", "advances", "break_opportunities", "gap_positions", "set_lines"]
