import { parseArgs } from 'node:util'
import { envOrStop } from '#app/server/env.server.ts'
import { writeBackup } from '#db/backup/file/write.server.ts'
import { runOrSay, stop, tellWritten } from './backup/say.ts'

/** Writes everything a site holds into one file, while it goes on: `npm run backup -- FILE [--replace]`. */
const usage = 'Say where to: npm run backup -- FILE (with --replace, a file of that name makes room for it)'

const { databaseUrl } = envOrStop()
const given = readArguments()
if (given) await runOrSay(() => run(given))
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
  const written = await writeBackup({ databaseUrl, file, replace, at: new Date() })
  tellWritten(written, file, `${new Intl.NumberFormat('en-GB').format(Math.ceil(written.bytes / 1000))} kB`)
}
