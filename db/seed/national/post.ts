import { createHash } from 'node:crypto'
import { ago, sealedWords, type Nation } from './nation.ts'

const messagesEach = 80
const entriesEach = 200

/** What was sent to people, all of it arrived, and what the audit says of them: by far the longest tables. */
export function fillPost(nation: Nation) {
  const people = nation.localities.flatMap(({ personIds }) => personIds)
  for (let from = 0; from < people.length; from += 1_000)
    nation.writer.write('message', messagesTo(nation, people.slice(from, from + 1_000)))
  writeAudit(nation, people)
}

function* messagesTo(nation: Nation, people: readonly string[]) {
  for (const person_id of people) {
    for (let no = 0; no < messagesEach; no += 1) {
      const id = nation.dice.id()
      const at = ago(nation, nation.dice.below(730))
      const sent = { due_at: at, sent_at: at, attempts: 1, safety: 0 as const }
      yield {
        id,
        made_at: at,
        person_id,
        channel: 'email' as const,
        template: 'gathering-moved',
        props_json: sealedWords,
        dedupe_key: id,
        message_id: `<${id}@localhost>`,
        ...sent,
      }
    }
  }
}

/** Carries the chain on from the story's last link, each entry with the hash of the one before. */
function writeAudit(nation: Nation, people: readonly string[]) {
  const [last] = nation.writer.all('select no, hash from audit_entry order by no desc limit 1')
  let link = { no: Number(last?.no ?? 0), hash: String(last?.hash ?? '') }
  for (let from = 0; from < people.length; from += 500) nation.writer.write('audit_entry', entries(nation, people.slice(from, from + 500)))

  function* entries({ localities, dice, days }: Nation, some: readonly string[]) {
    for (const about_id of some) {
      for (let time = 0; time < entriesEach; time += 1) {
        const who_id = dice.pick(localities).organiserIds[0] ?? null
        const entry = {
          no: link.no + 1,
          at: days.at(-1, '09:00').toISOString(),
          who_id,
          acting_as: 'organiser',
          did: 'person.edit',
          about_kind: 'person',
          about_id,
          why: null,
          prev_hash: link.hash,
        }
        link = {
          no: entry.no,
          hash: createHash('sha256')
            .update(JSON.stringify(Object.values(entry)))
            .digest('base64url'),
        }
        yield { ...entry, hash: link.hash }
      }
    }
  }
}
