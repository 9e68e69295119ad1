import { envOrStop } from '#app/server/env.server.ts'
import { BackupFault } from '#db/backup/format.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { countRows } from '#db/backup/write.server.ts'

/** Fills an empty database from a backup, of the same kind as the one it was made from or of the other: `npm run restore -- FILE`. */
const { databaseUrl } = envOrStop()
const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) stop('Say from what: npm run restore -- FILE (DATABASE_URL names the empty database)')
else await run(file)

async function run(from: string) {
  try {
    const { sums, heading, brokenAuditEntry } = await restoreBackup({ databaseUrl, file: from })
    console.log(`${new Intl.NumberFormat('en-GB').format(countRows(sums))} rows of ${sums.size} tables, as they were at ${heading.madeAt}.`)
    if (brokenAuditEntry !== undefined) stop(`The audit chain was broken at entry ${brokenAuditEntry} when the backup was made.`)
  } catch (error) {
    stop(
      error instanceof BackupFault
        ? error.message
        : `DATABASE_URL: ${error instanceof Error ? error.message : String(error)}; nothing was kept`,
    )
  }
}

function stop(line: string) {
  console.error(line)
  process.exitCode = 1
}
