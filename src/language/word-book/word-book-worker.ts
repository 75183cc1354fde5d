// A program of its own that compiles the word book, so that its 500 MB are given back when it is done. Prints where the file lies.
import { makeFile, wholeFile } from './book-file.ts'
import { compile } from './compile/compile.ts'
import { readLexicon } from './lexicon/lexicon.ts'
import { fileName, lexiconFolder, usualFolders } from './place.ts'

const named = process.argv.slice(2)
const folders = named.length > 0 ? named : usualFolders()
const name = fileName()
const file =
  wholeFile(folders, name) ?? makeFile(folders, name, (path) => compile(path, readLexicon(lexiconFolder()).entries))
process.stdout.write(`${file}\n`)
