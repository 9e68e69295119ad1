import { BackupFault } from '#db/backup/faults.server.ts'
import { countRows, type Written } from '#db/backup/write.server.ts'

const count = new Intl.NumberFormat('en-GB')

/** Runs a command to its end. What is wrong with the backup or with the database is one line; `otherwise` says what became of it. */
export async function runOrSay(work: () => Promise<void>, otherwise = '') {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)) // what is half made is tidied up
  try {
    await work()
  } catch (error) {
    stop(
      error instanceof BackupFault ? error.message : `DATABASE_URL: ${error instanceof Error ? error.message : String(error)}${otherwise}`,
    )
  }
}

export function stop(line: string) {
  console.error(line)
  process.exitCode = 1
}

export const sayRows = ({ sums }: Pick<Written, 'sums'>) => `${count.format(countRows(sums))} rows of ${sums.size} tables`

/** What was written, and what to keep beside it. */
export function tellWritten(written: Written, place: string, more: string) {
  console.log(`${place}: ${sayRows(written)}, ${more}.`)
  console.log('What is sealed stays sealed in it: keep SECRET_KEY as well, and keep it somewhere else.')
  const { brokenAuditEntry } = written
  if (brokenAuditEntry !== undefined)
    stop(`The audit chain of this site is broken at entry ${brokenAuditEntry}. It was written as the site is.`)
}
