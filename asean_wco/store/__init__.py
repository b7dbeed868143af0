"""The files: the built store, the curated folder, and the user's own records.

The reference, file by file:

1. `folder` reads the curated files and builds the store of them, in the `layout` of one TinyDB
   document in which parts can be read alone.
2. `storage` lets TinyDB read a store, and `store` decodes its records. `file` reads single lines
   of it without TinyDB, each table as a `sorted_table`. `strict_json` reads all JSON.

The user's own records:

1. `own_file` reads the file as it stands. `own_index` keeps an index beside it, so that few records
   are read. `overlay` puts them on top of the reference, as one store.
2. `own_store` is the database with a history. It writes through `own_storage`: under a `lock`, with
   a line in the `journal`, from which earlier states come back, and whole or not at all (`atomic`).

`places` says where a user's files are, and refuses what is no plain file.
"""
