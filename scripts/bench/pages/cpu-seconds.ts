import { readFileSync } from 'node:fs'

/** How long a process and its threads have kept a core busy since it began, in seconds (proc(5): utime and stime, in hundredths). */
export function cpuSecondsOf(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
