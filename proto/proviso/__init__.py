"""The contract of Proviso: messages, services, and the request document.

Shared by server and client; holds no policy and no keys, and reads nothing but the
files that `authoring.read_file` is given.
"""
