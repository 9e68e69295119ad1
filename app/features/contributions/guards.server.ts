import type { Params } from '@remix-run/react'
import { notAllowed, notFound } from '#app/server/allow.server.ts'
import { relationsOf, type About, type Relations } from '#app/server/relations.server.ts'
import { findGuest, findViewer, requireViewer } from '#app/server/viewer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { can, canReadAt, type Action, type Decision } from '#app/shared/permission-table.ts'
import { listAskedIds } from './queries/asked.server.ts'
import { findContributionRow, type ContributionRow } from './queries/contribution.server.ts'

/** Reading goes by the audience of the words; all else is an action of the table. */
export type ContributionAction =
  'contribution.read' | Extract<Action, `contribution.${'edit' | 'take_back' | 'hide' | 'answer' | 'end' | 'link'}`>

/**
 * The contribution of this URL, for who may do `action` to it: by its audience, as its author, as one who was asked,
 * or as a guest of the room it was said in. Words taken back are there for their author alone, hidden ones for
 * their author and those who may hide.
 */
export async function requireContribution(
  request: Request,
  params: Params,
  action: ContributionAction,
  { at = new Date() }: { at?: Date } = {},
) {
  const row = await findContributionRow(params.contributionId ?? '')
  const asking = row ? await findAsking(request, row, { askedIds: await listAskedIds(row.id), at }) : []
  for (const one of asking) {
    const decision = row ? mayDo(row, one.relations, action) : refused
    if (!row || !decision.allowed) continue
    const act: Act = { byId: one.viewer?.personId ?? null, as: decision.as, at: one.at }
    return { ...one, contribution: row, act }
  }
  if (!(await findGuest(request, at))) await requireViewer(request)
  throw row && asking.some(({ relations }) => mayDo(row, relations, 'contribution.read').allowed) ? notAllowed() : notFound()
}

interface Asking {
  viewer: Awaited<ReturnType<typeof findViewer>>
  guest: Awaited<ReturnType<typeof findGuest>>
  relations: Relations
  at: Date
}

/** As what this request may come: as the person who is signed in, as the guest of the room, as anyone at all. */
async function findAsking(
  request: Request,
  row: ContributionRow,
  { askedIds, at }: { askedIds: readonly string[]; at: Date },
): Promise<Asking[]> {
  const asking: Asking[] = []
  const viewer = await findViewer(request)
  if (viewer?.isWelcomed)
    asking.push({ viewer, guest: undefined, relations: await relationsOf(viewer, aboutOf(row, askedIds)), at: viewer.at })
  const guest = await findGuest(request, at)
  if (guest && guest.gathering_id === row.gathering_id)
    asking.push({ viewer: undefined, guest, relations: relationsOfGuest(row, guest.id), at })
  return [...asking, { viewer: undefined, guest: undefined, relations: new Set(['anyone']), at }]
}

function aboutOf(row: ContributionRow, askedIds: readonly string[]): About {
  return {
    programmeId: row.programme_id,
    localityId: row.locality_id,
    experienceId: row.experience_id,
    personId: row.author_id,
    authorId: row.author_id,
    askedIds,
  }
}

function relationsOfGuest(row: ContributionRow, guestId: string): Relations {
  return new Set(row.guest_id === guestId ? (['anyone', 'guest', 'author', 'own'] as const) : (['anyone', 'guest'] as const))
}

/** Its author may see that it is gone, and press the button twice. */
const afterTakingBack: ContributionAction[] = ['contribution.read', 'contribution.take_back']

const refused: Decision = { allowed: false }

function mayDo(row: ContributionRow, relations: Relations, action: ContributionAction): Decision {
  const reading = canReadAt(row.audience, relations)
  if (!reading.allowed) return refused
  if (row.taken_back_at !== null && !(relations.has('author') && afterTakingBack.includes(action))) return refused
  if (row.hidden_at !== null && !relations.has('author') && !can('contribution.hide', relations, row.audience).allowed) return refused
  return action === 'contribution.read' ? reading : can(action, relations, row.audience)
}
