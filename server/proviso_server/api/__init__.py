"""The gRPC rim: services, errors, identity. No decision is taken here."""
