// Every command and its words, for the command line and for those who list them.
import { Command } from 'commander'
import {
  arrangeFront,
  backUp,
  breakNews,
  importFiles,
  migrateNow,
  putBack,
  seedNow,
  start,
  visitDoctor,
} from './commands.ts'

export const program = new Command('courant')
  .description('A newspaper’s whole website in one program')
  .showHelpAfterError()
program
  .command('start')
  .description('migrates, loads the demo newspaper into an empty database, and serves')
  .action(start)
program.command('migrate').description('brings the database up to date').action(migrateNow)
program.command('seed').description('loads the demo newspaper').action(seedNow)
program
  .command('doctor')
  .description('says what is wrong with settings, database, pictures and files; changes nothing')
  .action(visitDoctor)
program
  .command('front')
  .description('arranges the front pages from a YAML file such as demo/front.yaml')
  .argument('<file>', 'articles in it are named by address or by the file they came from')
  .action(arrangeFront)
program
  .command('breaking')
  .description('sets the strip of breaking news above every page, or takes it down')
  .option('--en <text>', 'what it says in English')
  .option('--ko <text>', 'what it says in Korean')
  .option('--article <address>', 'the article it leads to, such as /2018/04/10/slug')
  .option('--hours <number>', 'how long it stands, at most 48', '6')
  .option('--clear', 'take it down')
  .action(breakNews)
program
  .command('backup')
  .description('writes the database and every picture into one archive, while the paper is served')
  .argument('<file>', 'the archive to write')
  .action(backUp)
program
  .command('restore')
  .description('puts an archive back into an empty database and data folder')
  .argument('<file>', 'an archive that backup wrote')
  .action(putBack)
program
  .command('import')
  .description('takes articles in from files')
  .command('markdown')
  .description('articles in Markdown with front matter, pictures beside them')
  .argument('<files...>', 'Markdown files')
  .action(importFiles)
