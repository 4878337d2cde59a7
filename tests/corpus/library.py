"""The shared library as a binding's user sees it: through ctypes, by what the header promises."""
import ctypes
import json
from pathlib import Path

READ_PLAIN = 1
CODES_SHOW = 2


class Options(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("flags", ctypes.c_uint32),
                ("published", ctypes.c_char_p), ("id", ctypes.c_char_p)]


class Error(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint32), ("code", ctypes.c_int32),
                ("message", ctypes.c_char_p), ("position", ctypes.c_size_t)]


class Reader:
    def __init__(self, path):
        self.library = ctypes.CDLL(str(Path(path).resolve()))
        self._declare("rap_reader_new", ctypes.c_void_p)
        self._declare("rap_reader_free", None, ctypes.c_void_p)
        self._declare("rap_document_free", None, ctypes.c_void_p)
        self._declare("rap_options_init", None, ctypes.POINTER(Options))
        self._declare("rap_error_init", None, ctypes.POINTER(Error))
        self._declare("rap_reader_read", ctypes.c_int32, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t,
                      ctypes.POINTER(Options), ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(Error))
        self._declare("rap_document_json", ctypes.c_int32, ctypes.c_void_p, ctypes.POINTER(ctypes.c_char_p),
                      ctypes.POINTER(ctypes.c_size_t))
        self._declare("rap_document_show", ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32,
                      ctypes.POINTER(ctypes.c_char_p), ctypes.POINTER(ctypes.c_size_t))
        self._declare("rap_code_find", ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p)
        self.reader = self.library.rap_reader_new()

    def _declare(self, name, result, *arguments):
        function = getattr(self.library, name)
        function.restype, function.argtypes = result, arguments

    def read(self, text, name, published=None, plain=False):
        """The records of `text` (bytes) as the JSON says them."""
        return json.loads(self._text(self.library.rap_document_json, text, name, published, plain))

    def show(self, what, text, name, published=None, plain=False):
        """What a stage, named as --show names it, made of `text` (bytes)."""
        number = self.library.rap_code_find(CODES_SHOW, what.encode())
        return self._text(lambda document, *out: self.library.rap_document_show(document, number, *out),
                          text, name, published, plain)

    def _text(self, make, text, name, published, plain):
        options, error, document = Options(), Error(), ctypes.c_void_p()
        self.library.rap_options_init(options, ctypes.c_size_t(ctypes.sizeof(options)))
        self.library.rap_error_init(error, ctypes.c_size_t(ctypes.sizeof(error)))
        options.published = published.encode() if published else None
        options.id = name.encode()
        options.flags = READ_PLAIN if plain else 0
        if self.library.rap_reader_read(self.reader, text, len(text), options, ctypes.byref(document), error) != 0:
            raise RuntimeError(f"{name}: {error.message.decode()}")
        try:
            line, length = ctypes.c_char_p(), ctypes.c_size_t()
            if make(document, ctypes.byref(line), ctypes.byref(length)) != 0:
                raise RuntimeError(f"{name}: no text")
            return line.value[:length.value].decode("utf-8")
        finally:
            self.library.rap_document_free(document)

    def close(self):
        self.library.rap_reader_free(self.reader)
