"""Runs a command with some of its streams on a terminal of 60 columns and prints what it writes there:
terminal.py STREAMS COMMAND ARGUMENT..., STREAMS being letters of "ioe" (input, output, error). The others are inherited.
Exits with the command's status."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

streams, command = sys.argv[1], sys.argv[2:]
controller, terminal = pty.openpty()
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
on_terminal = {name: terminal for letter, name in zip("ioe", ("stdin", "stdout", "stderr")) if letter in streams}
process = subprocess.Popen(command, **on_terminal)
os.close(terminal)
while True:
    try:
        written = os.read(controller, 65536)
    except OSError:  # Linux says so when the last writer has gone
        break
    if not written:
        break
    os.write(1, written)
sys.exit(process.wait())
