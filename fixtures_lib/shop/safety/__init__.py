"""That nothing is lost: backups while the library is in use, restoring them, and checking it.

server_dumps   PostgreSQL: pg_dump and pg_restore, where they are installed
backup         back up and restore a library of either kind
checking       is everything in it whole
mending        what can be made again from the rest
"""
