"""The demo: requests modelled on published transfers, through the whole service."""
