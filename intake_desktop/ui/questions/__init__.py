"""One widget per type of question, listed in `registry.py`. An answer in, a change out."""
