"""What the README shows: made by `python -m docs.picture` from what the program says."""
