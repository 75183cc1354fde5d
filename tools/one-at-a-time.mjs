// Lets only one process at a time do a piece of work in this clone; the others wait for it to end.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const tooOld = 15 * 60_000

/** Runs `work` while the file `place` holds our process id. `onWait` is called once if another process is at it. */
export async function oneAtATime(place, onWait, work) {
  mkdirSync(dirname(place), { recursive: true })
  for (let isFirst = true; !take(place);) {
    if (isAbandoned(place)) {
      setAside(place)
      continue
    }
    if (isFirst) onWait()
    isFirst = false
    await pause(100)
  }
  const leave = () => rmSync(place, { force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

/** Puts our process id in the place, whole or not at all; false while somebody else's stands there. */
function take(place) {
  const own = `${place}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, place)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** True if whoever took the place is no longer there: it was killed, or the machine went down. */
function isAbandoned(place) {
  try {
    const holder = Number(readFileSync(place, 'utf8'))
    if (holder === process.pid || Date.now() - statSync(place).mtimeMs > tooOld) return true
    process.kill(holder, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Removes an abandoned place; if another process was quicker and holds it by now, gives it back. */
function setAside(place) {
  const aside = `${place}.${process.pid}.old`
  try {
    renameSync(place, aside)
    if (!isAbandoned(aside)) linkSync(aside, place)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
