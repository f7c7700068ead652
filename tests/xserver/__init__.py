"""The program on a real X server, worked with real keys and a real mouse."""
