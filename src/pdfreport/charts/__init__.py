"""Series of numbers to drawn art in named inks: `draw.drawing` makes a `room.Drawing` from a chart and its room."""
