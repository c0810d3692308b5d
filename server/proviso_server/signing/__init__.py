"""Keys and signatures: reads no environment, no configuration and no clock."""
