"""A meeting pack: what lies in it, which amendment belongs to which motion, and the clerk's set of each.

members   files below a folder and in archives       classes   what each is, told by its words
looking   a file -> the papers in it                  pairing   amendments and the motions they amend
converting  a pair -> the clerk's set                 running   all of it, in parallel, again only where it changed
"""
