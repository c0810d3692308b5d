"""Generated messages and services of the contract, version 1."""
