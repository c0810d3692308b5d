"""The history of the store's schema; it ships inside the package."""
