import { envOrStop } from '#app/server/env.server.ts'
import { writeExport } from '#db/backup/folder/write.server.ts'
import { runOrSay, stop, tellWritten } from './backup/say.ts'

/** Writes everything a site holds into a new folder of JSON and CSV files, while it goes on: `npm run export -- FOLDER`. */
const { databaseUrl } = envOrStop()
const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-') || more.length > 0) stop('Say where to: npm run export -- FOLDER (a new one)')
else await runOrSay(() => run(folder))

async function run(to: string) {
  const written = await writeExport({ databaseUrl, folder: to, at: new Date() })
  tellWritten(written, to, 'each as JSON and as CSV; its README.txt says how to read them')
}
