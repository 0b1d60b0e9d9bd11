"""In and out of the library: packages for another shop, lists for a spreadsheet.

package    what a package holds, and how large it may be
packing    write a package
unpacking  read one, trusting nothing in it
planning   what each record of a package would do here: new, the same, a conflict
merging    do it, in one change
lists      CSV in and out
"""
