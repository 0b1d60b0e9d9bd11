"""What is done with the records: one file a subject.

blobs        STEP files, jobs and pictures, each once, by hash
customers    customers, parts, revisions
facts        what a job says about its fixture, for finding it
fixtures     save, open, restore, branch: each a version
releases     release with a lock, reopen, declare obsolete
plates       physical plates and adapters
runs         runs and what was measured
items        catalogue items of the shop's own
attachments  pictures and papers
"""
