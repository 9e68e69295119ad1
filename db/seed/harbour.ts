import { beginFollowing } from '#app/features/experiences/commands/begin-following.server.ts'
import { planSessions } from '#app/features/experiences/commands/plan-sessions.server.ts'
import { settlePlaces } from '#app/features/experiences/commands/settle-places.server.ts'
import { noteAttendance } from '#app/features/experiences/gatherings/commands/note-attendance.server.ts'
import { bringTogether } from '#app/features/experiences/lineage/commands/bring-together.server.ts'
import { keepWaiting } from '#app/features/experiences/places/commands/keep-waiting.server.ts'
import { withdrawPlace } from '#app/features/experiences/places/commands/withdraw-place.server.ts'
import { typicalSessions } from '#app/features/experiences/typical-sessions.ts'
import { giveRole } from '#app/features/people/commands/roles.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { done, placeId, tellAnswer, tellConsidered, tellExperience, tellInvited } from './experience.ts'
import { tellPrepared } from './preparations.ts'
import { actOf, idOf, personId, type Story } from './story.ts'

export const harbour = 'Harbour Days'
const by = 'fiona'

const harbourCohort = {
  parent: ['morven', 'agnieszka', 'shona', 'yusuf', 'kirsty-ann', 'priya', 'callum', 'lorna'],
  practitioner: ['eilidh', 'tom', 'jean', 'ravi', 'siobhan', 'mhairi'],
  leader: ['alasdair', 'nuala', 'grant', 'bernadette'],
} as const

/** Invited as well: one leader who had said yes could not come after all, the others said no or not now. */
const others = {
  parent: ['sadie', 'murdo', 'wendy'],
  practitioner: ['colin', 'greta', 'hamish'],
  leader: ['ewan', 'moyra', 'neil'],
} as const

const came = [...harbourCohort.parent, ...harbourCohort.practitioner, ...harbourCohort.leader]

/** The finished experience that the story’s ideas grew from. */
export async function fillHarbour(story: Story) {
  const experienceId = await tellExperience(story, {
    name: harbour,
    by,
    day: -320,
    purpose: 'Six days by the harbour: what would help to come early, from people you know, look like here?',
    pattern: 'residential',
    first: -240,
    last: -235,
    seats: 18,
    locality: 'Invermallow',
    hopes: [
      ['parent', 8, 8],
      ['practitioner', 6, 6],
      ['leader', 4, 4],
    ],
  })
  await bringEarlierTogether(story, experienceId)
  await invite(story)
  for (const key of ['rory', 'ceit']) await giveFacilitator(story, key, experienceId)
  const sessions = typicalSessions({ pattern: 'residential', firstOn: story.days.on(-240), lastOn: story.days.on(-235) })
  const planned = sessions.map((session) => ({ ...session, id: newId() }))
  done(
    await planSessions(actOf(story, by, -300), { experienceId, sessions: planned, whereWords: 'Camus Beithe Lodge', joinLink: null }),
    harbour,
  )
  for (const [at, { id }] of planned.entries()) story.ids.gathering.set(`${harbour} ${at}`, id)
  done(await settlePlaces(actOf(story, by, -250), { experienceId, words: null }), harbour)
  await callRolls(story, planned)
  await beginFollowing(story.days.act(null, -234, 'system', '06:00'))
}

/** Parents by themselves and leaders by themselves have found their words: now they meet, and practitioners with them. */
async function bringEarlierTogether(story: Story, experienceId: string) {
  const fromIds = ['Parents’ Mornings', 'Leaders’ Two Days'].map((name) => idOf(story, 'experience', name))
  done(await bringTogether(actOf(story, by, -312), { experienceId, fromIds }), harbour)
}

async function invite(story: Story) {
  for (const voice of ['parent', 'practitioner', 'leader'] as const) {
    await tellConsidered(story, { experience: harbour, by, voice, people: [...harbourCohort[voice], ...others[voice]], day: -310 })
  }
  const asked = [...came, ...Object.values(others).flat()].filter((key) => key !== 'bernadette')
  for (const key of asked) await tellInvited(story, { experience: harbour, by, key, day: -305, until: -270 })
  for (const key of [...came, 'ewan'].filter((who) => who !== 'bernadette')) {
    await tellAnswer(story, { experience: harbour, key, day: -295, answer: 'yes' })
  }
  for (const [at, key] of Object.values(others)
    .flat()
    .filter((who) => who !== 'ewan')
    .entries()) {
    await tellAnswer(story, { experience: harbour, key, day: -290, answer: at % 2 === 0 ? 'no' : 'not_now' })
  }
  await replaceLikeForLike(story)
  for (const key of came) await tellPrepared(story, { experience: harbour, by, key, day: -250 })
}

/** A leader withdrew; the leader who had been waiting came in their place. */
async function replaceLikeForLike(story: Story) {
  const bernadette = placeId(story, harbour, 'bernadette')
  done(await keepWaiting(actOf(story, by, -290), { placeId: bernadette, words: 'No seat left for a leader' }), 'bernadette')
  done(
    await withdrawPlace(actOf(story, 'ewan', -262, { as: 'self' }), {
      placeId: placeId(story, harbour, 'ewan'),
      words: 'A new post, far away',
    }),
    'ewan',
  )
  await tellInvited(story, { experience: harbour, by, key: 'bernadette', day: -261, until: -252 })
  await tellAnswer(story, { experience: harbour, key: 'bernadette', day: -260, answer: 'yes' })
}

function giveFacilitator(story: Story, key: string, experienceId: string) {
  const role = { id: newId(), personId: personId(story, key), kind: 'facilitator' as const, experienceId }
  return giveRole(actOf(story, 'kit', -300, { as: 'steward' }), { ...role, startsOn: story.days.on(-300), endsOn: null })
}

/** All eighteen came; one had to leave before the last session. */
async function callRolls(story: Story, sessions: { id: string; on: string }[]) {
  const last = sessions.length - 1
  for (const [at, { id, on }] of sessions.entries()) {
    for (const key of came) {
      const state = at === last && key === 'yusuf' ? ('left_early' as const) : ('here' as const)
      const day = dayNumber(story, on)
      const note = { gatheringId: id, personId: personId(story, key), state }
      done(await noteAttendance(actOf(story, 'rory', day, { as: 'facilitator', time: '15:00' }), note), key)
    }
  }
}

function dayNumber({ days }: Story, on: string) {
  return Math.round((Date.parse(on) - Date.parse(days.today)) / 86_400_000)
}

export const harbourSession = (story: Story, at: number) => idOf(story, 'gathering', `${harbour} ${at}`)
