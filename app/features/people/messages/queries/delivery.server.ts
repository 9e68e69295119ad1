import type { Viewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { sayName } from '../../person-words.ts'
import { listContactWays, type ContactWay } from '../../queries/contact-ways.server.ts'
import { contactKindWords, safeWords } from '../../safe-contact.ts'
import { kindOf, lookAt } from '../message-kinds.ts'
import { sayWhyNot } from '../why-not.ts'
import { listNotArrived, mostMessages, type NotArrived } from './not-arrived.server.ts'

/**
 * Who is to be told by a person: for each their numbers with what is safe beside them, and their messages by what they are
 * about, why they did not arrive, and what can be done. As many queries for a hundred as for one.
 */
export async function listToTell(act: Act, viewer: Viewer) {
  const rows = await listNotArrived(viewer)
  const ways = await listContactWays(act, [...new Set(rows.map(({ person_id }) => person_id))])
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id)
  const people = [...byPerson].flatMap(([personId, messages]) => {
    const [first] = messages
    if (!first) return []
    const mine = ways.filter((way) => way.personId === personId).filter((way) => mayUse(way, first.named_contact_id === viewer.personId))
    const numbers = mine.filter(({ kind }) => kind === 'phone')
    return {
      id: personId,
      name: sayName({ knownAs: first.known_as, familyName: first.family_name }),
      reachWords: first.reach_words,
      numbers: numbers.map(({ id, kind, address, safe }) => ({
        id,
        number: address,
        words: safe === 'named_only' ? null : safeWords(kind, safe),
      })),
      messages: messages.map((message) => toShow(message, mine)),
    }
  })
  return { people, count: rows.length, isCut: rows.length === mostMessages }
}

export type ToTell = Awaited<ReturnType<typeof listToTell>>['people'][number]

function mayUse({ safe }: ContactWay, isNamedContact: boolean) {
  return safe !== 'never' && (safe !== 'named_only' || isNamedContact)
}

function toShow(message: NotArrived, ways: readonly ContactWay[]) {
  const { id, template, channel, due_at } = message
  const kind = kindOf(template)
  const emails = ways.filter((way) => way.kind === 'email')
  const used = channel === 'email' ? (message.to_way_id ?? emails[0]?.id) : null
  const others = kind.once
    ? []
    : ways.filter((way) => (way.kind === 'email' && way.id !== used) || (way.kind === 'post' && kind.onPaper && channel !== 'letter'))
  return {
    id,
    about: kind.about,
    at: due_at,
    channel,
    why: sayWhyNot({ channel, lastError: message.last_error, bouncedAt: message.bounced_at }),
    lookAt: lookAt({ template, dedupeKey: message.dedupe_key }),
    canRetry: channel === 'email' && !kind.once && emails.length > 0,
    otherWays: others.map((way) => ({ id: way.id, words: `${contactKindWords[way.kind]}: ${way.address}` })),
  }
}
