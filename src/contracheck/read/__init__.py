"""Files to articles: finding them, decoding them, and one reader function a format.

The contract of this package:

- Everything readable is read; what is not (binary, empty, no known encoding, no permission, unknown format) is listed as Skipped
  with its reason. Only a path that does not exist and a folder with nothing in it raise InputError, naming it.
- Offsets count code points of ``Article.text``: the decoded text without byte-order mark, with its line ends as they are.
- The result does not depend on the order in which the file system lists a folder.
"""
