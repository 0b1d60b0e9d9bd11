"""Find a fixture again: by its words, by facts, by the shape of its part.

wanted  questions and answers
search  the questions put to the database
shapes  revisions by the shape of their part
words   texts as words that both databases keep and compare alike
index   the words of each fixture, kept beside it
"""
