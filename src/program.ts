// Every command and its words, for the command line and for those who list them.
import { Command, InvalidArgumentError, Option } from 'commander'
import { staffRoleNames } from './accounts/commands.ts'
import {
  addStaff,
  answerHeadwords,
  arrangeFront,
  backUp,
  breakNews,
  doChores,
  exportDiscussion,
  importDiscussion,
  importFiles,
  importLexicon,
  importWordPress,
  migrateNow,
  putBack,
  seedNow,
  start,
  visitDoctor,
} from './commands.ts'

export const program = new Command('courant')
  .description('A newspaper’s whole website in one program')
  .showHelpAfterError()
  // Commands take this over from the program when they are made: afterwards it would be too late.
  .exitOverride()
program
  .command('start')
  .description('migrates, loads the demo newspaper into an empty database, and serves')
  .action(start)
program.command('migrate').description('brings the database up to date').action(migrateNow)
program
  .command('chores')
  .description(
    'does the work that waits and takes long, such as filing articles by their words; the paper starts it by itself',
  )
  .action(doChores)
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
  .command('staff')
  .description('who works for the paper')
  .command('add')
  .description(
    'invites somebody to the staff, the first administrator too, and prints the address that opens the invitation once',
  )
  .argument('<email>', 'where they get mail')
  .addOption(new Option('--role <role>', 'what they are to do').choices(staffRoleNames).makeOptionMandatory())
  .addOption(new Option('--language <language>', 'language of the page').choices(['en', 'ko']).default('en'))
  .action(addStaff)

const imports = program
  .command('import')
  .description('takes articles in from files, each once, however often it is run')
  .addHelpText(
    'after',
    `
Examples:
  courant import markdown articles/*.md
  courant import wxr export.xml --media wp-content/uploads

What came in before and is unchanged is left alone; what has changed becomes an update. At the end stands what was
made, updated and left alone, each problem with its file, item and field, and then notes on what came in otherwise
than it was. Exit code 0: everything came in. 1: there are problems. 2: wrong words on the command line.
docs/import.md says more.`,
  )
imports
  .command('markdown')
  .description('articles in Markdown with front matter, pictures beside them')
  .argument('<files...>', 'Markdown files')
  .action(importFiles)
imports
  .command('wxr')
  .description('posts, pages, authors, categories, tags, pictures and comments of a WordPress site')
  .argument('<files...>', 'one site’s export (WXR), in one file or several')
  .option('--media <folder>', 'a copy of the site’s wp-content/uploads, from which the pictures come')
  .addHelpText(
    'after',
    `
Every file is read once before anything is written: one that is malformed is refused with its line and column, and
nothing is changed. Without --media the texts come in and each missing picture is noted; run it again with --media
to add them.`,
  )
  .action(importWordPress)

const place = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.')
  return Number(text)
}
imports
  .command('lexicon')
  .description('a further dictionary, which readers see behind the paper’s own')
  .argument('<files...>', 'one .ifo (StarDict), one .index (dictd), or files of lines with tabs (.tsv, .tab, .txt)')
  .requiredOption('--licence <text>', 'under which terms it may be shown; readers see it')
  .requiredOption('--from <language>', 'language of its words, such as en')
  .requiredOption('--to <language>', 'language in which it explains, such as ko')
  .option('--name <name>', 'what readers see it called; a StarDict dictionary has a name of its own')
  .option('--order <number>', 'its place among these dictionaries, from 1; otherwise the last', place)
  .addHelpText(
    'after',
    `
Examples:
  courant import lexicon jmdict.ifo --licence "CC BY-SA 4.0" --from ja --to en
  courant import lexicon words.tsv --name "Words of the sea" --licence CC0 --from en --to ko

The other files of the dictionary (.idx, .dict, .syn) stand beside the one that is named, compressed or not. A dictionary of
the same name is replaced at the end, at once; an import that was broken off goes on when it is run again. A file that
is damaged is refused with the place, and nothing is left behind.`,
  )
  .action(importLexicon)

const systems = {
  disqus: { description: 'comments of a Disqus export', file: 'exports in XML, not compressed' },
  isso: { description: 'comments of Isso', file: 'its database, such as comments.db' },
  remark42: { description: 'comments of a Remark42 backup', file: 'backups, compressed or not' },
} as const
for (const [format, { description, file }] of Object.entries(systems)) {
  imports
    .command(format)
    .description(description)
    .argument('<files...>', file)
    .option('--site <name>', 'tells this site from another one of the same system')
    .action((files: string[], options: { site?: string }) =>
      importDiscussion(format as keyof typeof systems, files, options),
    )
}

program
  .command('export')
  .description('writes what the paper holds into open formats')
  .command('comments')
  .description('every comment with its revisions and rulings, one line of JSON each')
  .argument('<file>', 'the file to write')
  .action(exportDiscussion)

program
  .command('headwords')
  .description('answers texts with the headword, part of speech and senses of each word, as JSON Lines')
  .addHelpText(
    'after',
    `
Reads lines such as {"id": 1, "text": "He touched down in Moscow."} from standard input and writes for each, in order,
{"id": 1, "tokens": [{"start": 0, "end": 2, "pos": "PRON", "headword": "he", "senses": []}, …]} on standard output.
Offsets are UTF-16 units, parts of speech are the Universal ones, senses are WordNet 3.1 keys, likeliest first. A phrase
is one token over its first part, with "parts" for all of them and the headword of each in "alone".
A line that cannot be read is answered with {"id": …, "error": …} and said on standard error; the exit code is then 1.
No database is needed.

Example:
  courant headwords < texts.jsonl > words.jsonl`,
  )
  .action(answerHeadwords)
