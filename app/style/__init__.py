"""How it looks: palettes, icons, signs, the drawings of tooltips."""
