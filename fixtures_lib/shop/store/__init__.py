"""Where the library lies: SQLite in the user's own folder, or a PostgreSQL server by its URL.

place         which library: a file's path or a server's URL, without secrets
secrets       passwords, in the system's keyring
tables        the tables, as this program knows them
migrations/   how each version of the tables came from the one before (Alembic)
versions      which version a library has; bring it up to date
opening       connect, with the settings that keep acknowledged changes safe
file_copies   copies of a file of SQLite while it is in use
database      read and write in transactions; what goes wrong, in words (faults)
rows          records to rows and back
grants, roles look, edit and release on a server, held by its grants
"""
