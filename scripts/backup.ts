import { parseArgs } from 'node:util'
import { envOrStop } from '#app/server/env.server.ts'
import { BackupFault } from '#db/backup/format.server.ts'
import { countRows, writeBackup } from '#db/backup/write.server.ts'

/** Writes everything a site holds into one file, while it goes on: `npm run backup -- FILE [--replace]`. */
const usage = 'Say where to: npm run backup -- FILE (with --replace, a file of that name makes room for it)'

const { databaseUrl } = envOrStop()
const given = readArguments()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)) // what is half made is tidied up
if (given) await run(given)
else stop(usage)

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, replace: values.replace } : undefined
  } catch {
    return undefined
  }
}

async function run({ file, replace }: { file: string; replace: boolean }) {
  try {
    const { sums, bytes, brokenAuditEntry } = await writeBackup({ databaseUrl, file, replace, at: new Date() })
    const count = new Intl.NumberFormat('en-GB')
    console.log(`${file}: ${count.format(countRows(sums))} rows of ${sums.size} tables, ${count.format(Math.ceil(bytes / 1000))} kB.`)
    console.log('What is sealed stays sealed in it: keep SECRET_KEY as well, and keep it somewhere else.')
    if (brokenAuditEntry !== undefined)
      stop(`The audit chain of this site is broken at entry ${brokenAuditEntry}. The backup is as the site is.`)
  } catch (error) {
    stop(error instanceof BackupFault ? error.message : `DATABASE_URL: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function stop(line: string) {
  console.error(line)
  process.exitCode = 1
}
