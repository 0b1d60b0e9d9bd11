"""The main window and its dialogs: where everything of the program is put together."""
