"""One widget per type of question; `registry.py` says which. An answer goes in, a change comes out."""
