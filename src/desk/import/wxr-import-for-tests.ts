// Imports an export in a process of its own, whose memory a test has bounded: arguments are the export and an empty data folder.
import { migrations } from '../../../db/migrations/list.ts'
import { openHouse } from '../../platform/house.ts'
import { openLog } from '../../platform/log.ts'
import { readSettings } from '../../platform/settings.ts'
import { importWxr } from './wxr.ts'

const [, , file = '', folder = ''] = process.argv
const settings = readSettings({ COURANT_DATA: folder, LOG_LEVEL: 'silent' })
const { house, close } = await openHouse({ settings, log: openLog({ level: 'silent' }), migrations, wires: {} })
const { made, updated, skipped, problems, notes } = await importWxr(house, [file], { by: 'test', now: house.now() })
await close()
process.stdout.write(
  JSON.stringify({
    made: made.length,
    updated: updated.length,
    skipped: skipped.length,
    problems,
    notes: notes.length,
  }),
)
