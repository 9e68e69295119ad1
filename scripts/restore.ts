import { parseArgs } from 'node:util'
import { envOrStop } from '#app/server/env.server.ts'
import { isTextFormat, type TextFormat } from '#db/backup/folder/texts.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { runOrSay, sayRows, stop } from './backup/say.ts'

/** Fills an empty database from a backup or an export, of the same kind as the one it was made from or of the other. */
const usage = 'Say from what: npm run restore -- FILE, or FOLDER [--from csv] (DATABASE_URL names the empty database)'

const { databaseUrl } = envOrStop()
const given = readArguments()
if (given) await runOrSay(() => run(given), '; nothing was kept')
else stop(usage)

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } })
    const [place, ...more] = positionals
    const { from: format } = values
    if (place === undefined || more.length > 0 || (format !== undefined && !isTextFormat(format))) return undefined
    return { place, format }
  } catch {
    return undefined
  }
}

async function run(wish: { place: string; format: TextFormat | undefined }) {
  const restored = await restoreBackup({ databaseUrl, ...wish })
  console.log(`${sayRows(restored)}, as they were at ${restored.origin.madeAt}.`)
  const { brokenAuditEntry } = restored
  if (brokenAuditEntry !== undefined) stop(`The audit chain was broken at entry ${brokenAuditEntry} when the backup was made.`)
}
