"""The contract of Proviso: messages, services, and the request document.

Shared by server and client; holds no policy, no keys and no I/O.
"""
