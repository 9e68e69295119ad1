import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paramsOf } from '#tests/support/policy/address.ts'
import { findPlacesIn } from '#tests/support/policy/places.ts'
import { people, type Row, type Who } from '#tests/support/policy/row.ts'
import { secretKey } from '#tests/support/site.ts'
import { policyTable } from '#tests/support/policy/table.ts'

/**
 * Prints who of the example story may do what, for programs that ask the demo from outside: the ids of its things, and for
 * each route whom it lets in. The same seed gives the same ids, so a story that is told for this and thrown away knows them.
 */
const folder = mkdtempSync(join(tmpdir(), 'alongside-policy-'))
try {
  const file = join(folder, 'story.sqlite')
  const env = { ...process.env, DATABASE_URL: `file:${file}`, SECRET_KEY: secretKey, APP_URL: 'http://localhost:3000', DEMO: '1' }
  const told = spawnSync('tsx', ['db/seed/run.ts'], { stdio: ['ignore', process.stderr, process.stderr], env })
  if (told.status !== 0) throw new Error('The story could not be told')
  const routes = Object.fromEntries(Object.entries(policyTable).map(([route, row]) => [route, sayRow(row)]))
  process.stdout.write(`${JSON.stringify({ params: paramsOf(findPlacesIn(file)), routes }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

function sayRow({ GET, POST, body = {} }: Row) {
  return { GET: GET.filter(isOfStory), POST: POST.filter(isOfStory), body }
}

function isOfStory(who: Who) {
  return people.some((person) => person === who)
}
