// How long a piece of work keeps the processor busy: what a clock on the wall says depends on what else the machine does.

/** In milliseconds, of all threads of this process. */
export async function busy(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  return since(begun)
}

/** The same of what does not wait. */
export function busyNow(work: () => unknown): number {
  const begun = process.cpuUsage()
  work()
  return since(begun)
}

function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
