"""What became of things: versions compared, what a plate was used for, predicted and measured.

comparing    two versions of a fixture, in words
time_line    everything that happened to a part, in order
plate_uses   the fixtures and runs of a plate
bias         predicted against measured deflection
"""
