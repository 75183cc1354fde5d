// Puts a process of ours behind the pages: readers come first, and it must not keep the house open.
import type { ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'

export function standBehindPages(child: ChildProcess): void {
  // A process that did not start has no number; its 'error' follows.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  child.unref()
  child.channel?.unref()
}
