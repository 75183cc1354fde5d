// The discussion's verbs for the command line and the demo. Apart from the front door, since their readers of files weigh something.
export { enact } from './demo/enact.ts'
export { readDemoComments } from './demo/file.ts'
export { exportComments } from './export.ts'
export { importComments } from './import/import.ts'
export { importWords } from './import/words.ts'
