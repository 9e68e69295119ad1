import { cpus } from 'node:os'

/** Does `work`, and tells how many of the machine's cores were busy meanwhile, whoever kept them so. */
export async function countBusyCores<Result>(work: () => Promise<Result>) {
  const before = timesOfCores()
  const found = await work()
  const after = timesOfCores()
  const all = after.all - before.all
  return { found, busy: all === 0 ? 0 : (after.cores * (all - (after.idle - before.idle))) / all }
}

function timesOfCores() {
  const times = cpus().map((core) => core.times)
  const idle = times.reduce((sum, core) => sum + core.idle, 0)
  const all = times.reduce((sum, { user, nice, sys, idle: rest, irq }) => sum + user + nice + sys + rest + irq, 0)
  return { cores: times.length, idle, all }
}
