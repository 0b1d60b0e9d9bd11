"""The kernel writes its own messages to standard output; ours is for answers only."""

from __future__ import annotations

from OCP.Message import Message


def silence_kernel() -> None:
    """Take the kernel's printers away; what it has to say is in its return values."""
    Message.DefaultMessenger_s().ChangePrinters().Clear()
