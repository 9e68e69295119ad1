import { unsealForServer } from '#app/server/seal.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { parseMessage, renderEmail } from '#emails/render.tsx'
import { sayName } from '../../person-words.ts'
import { listContactWays } from '../../queries/contact-ways.server.ts'
import { kindOf } from '../message-kinds.ts'
import { listNotArrived } from './not-arrived.server.ts'

/** Letters to people in the viewer's care, as they go on paper: an address, and what the message says. Only kinds fit for paper are opened. */
export async function listLetters(act: Act, viewer: Viewer) {
  const rows = (await listNotArrived(viewer)).filter(({ channel, template }) => channel === 'letter' && kindOf(template).onPaper)
  const ways = await listContactWays(act, [...new Set(rows.map(({ person_id }) => person_id))])
  const said = await db()
    .selectFrom('message')
    .select(['id', 'props_json'])
    .where('id', 'in', ['', ...rows.map(({ id }) => id)])
    .where('props_json', '<>', '') // what it said was let go
    .execute()
  const propsOf = new Map(
    said.map(({ id, props_json }) => [id, unsealForServer({ table: 'message', column: 'props_json', id }, props_json)]),
  )
  return Promise.all(
    rows
      .filter(({ id }) => propsOf.has(id))
      .map(async (row) => {
        const { text } = await renderEmail(parseMessage(row.template, propsOf.get(row.id) ?? '{}'))
        return {
          id: row.id,
          name: sayName({ knownAs: row.known_as, familyName: row.family_name }),
          address: ways.find(({ id }) => id === row.to_way_id)?.address ?? '',
          paragraphs: paragraphsOf(text),
        }
      }),
  )
}

/** On paper nobody can press “answer”, and the mail's last line says just that. */
function paragraphsOf(text: string) {
  const [body = ''] = text.split(/\n-{5,}/)
  return body
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
}
