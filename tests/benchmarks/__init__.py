"""How fast it is, as ratios against a floor measured in the same run; `make bench` runs them."""
