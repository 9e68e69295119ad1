import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { sayDevice } from '../device-words.ts'

/** Where a person is signed in, and which messages were sent to them. Their contents are in what they were about. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  return [
    { title: 'Signing in', rows: [...(await listLogin(personId)), ...(await listCards(personId)), ...(await listSessions(personId))] },
    { title: 'Messages to you', rows: await listMessages(personId) },
    { title: 'Looks and changes noted', rows: [await countNoted(personId)] },
  ]
}

async function listLogin(personId: string) {
  const login = await db().selectFrom('login').select(['made_at', 'ended_at']).where('person_id', '=', personId).executeTakeFirst()
  if (!login) return []
  return [[{ label: 'You may sign in', value: login.ended_at ? 'no longer' : 'yes', at: login.ended_at ?? login.made_at }]]
}

async function listCards(personId: string) {
  const cards = await db()
    .selectFrom('card')
    .select(['made_at', 'pin_chosen_at', 'last_used_at', 'revoked_at'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
  return cards.map(({ made_at, pin_chosen_at, last_used_at, revoked_at }) => [
    {
      label: 'A paper card to sign in with',
      value: revoked_at ? 'stopped' : pin_chosen_at ? 'works' : 'waits for its first use',
      at: made_at,
    },
    ...(pin_chosen_at ? [{ label: 'PIN chosen', value: 'yes', at: pin_chosen_at }] : []),
    ...(last_used_at ? [{ label: 'Card last used', value: 'yes', at: last_used_at }] : []),
    ...(revoked_at ? [{ label: 'Card stopped', value: 'yes', at: revoked_at }] : []),
  ])
}

async function listSessions(personId: string) {
  const sessions = await db()
    .selectFrom('session')
    .select(['user_agent', 'made_at', 'seen_at'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute()
  return sessions.map(({ user_agent, made_at, seen_at }) => {
    const { device, browser } = sayDevice(user_agent)
    return [
      { label: 'Signed in on', value: `${device}, ${browser}`, at: made_at },
      { label: 'Last used', value: device, at: seen_at },
    ]
  })
}

const channelWords = { email: 'by e-mail', sms: 'by text', letter: 'by letter', phone: 'by phone' }

async function listMessages(personId: string) {
  const messages = await db()
    .selectFrom('message')
    .select(['template', 'channel', 'due_at', 'sent_at', 'cancelled_at'])
    .where('person_id', '=', personId)
    .orderBy('due_at', 'desc')
    .limit(500)
    .execute()
  return messages.map(({ template, channel, due_at, sent_at, cancelled_at }) => [
    { label: `A message ${channelWords[channel]}`, value: template.replaceAll('-', ' '), at: sent_at ?? due_at },
    ...(cancelled_at ? [{ label: 'Held back before it was sent', value: 'yes', at: cancelled_at }] : []),
  ])
}

/** The audit holds who did what to which record and when, never any words; here only how much of it is about them. */
async function countNoted(personId: string) {
  const count = await db()
    .selectFrom('audit_entry')
    .select((of) => of.fn.countAll().as('count'))
    .where((where) =>
      where.or([where('who_id', '=', personId), where.and([where('about_kind', '=', 'person'), where('about_id', '=', personId)])]),
    )
    .executeTakeFirstOrThrow()
  return [{ label: 'Entries in the log of changes that you made or that are about your record', value: String(count.count) }]
}
