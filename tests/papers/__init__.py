"""Validates every paper of every shipped case: `make papers`."""
