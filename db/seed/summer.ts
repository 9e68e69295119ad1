import { planSessions } from '#app/features/experiences/commands/plan-sessions.server.ts'
import { noteEnergy } from '#app/features/experiences/places/commands/note-energy.server.ts'
import { shownOfEnergy } from '#app/features/experiences/places/shown-energy.ts'
import { typicalSessions } from '#app/features/experiences/typical-sessions.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { done, placeId, tellConsidered, tellExperience } from './experience.ts'
import { springAnswers } from './spring.ts'
import { springLeaders, springParents, springPractitioners } from './spring-people.ts'
import { actOf, type Story } from './story.ts'

const summer = 'Summer at Camus Beithe'

const [first, last] = [126, 131]
const { accepted, invited, notNow, declined } = springAnswers
const promised: readonly string[] = [...accepted, ...invited, ...notNow, ...declined]

/** Whoever is still open for the spring could come in summer instead, and so could some who were asked to the harbour. */
const openOf = (members: readonly { key: string }[]) => members.map(({ key }) => key).filter((key) => !promised.includes(key))

const candidates = {
  parent: [...openOf(springParents), 'sadie', 'murdo', 'wendy'],
  practitioner: [...openOf(springPractitioners), 'colin', 'greta', 'hamish'],
  leader: [...openOf(springLeaders), 'moyra', 'neil'],
} as const

/** To be filled together with the spring: the same lodge, the same hopes, many of the same people, and nobody asked yet. */
export async function fillSummer(story: Story) {
  const experienceId = await tellExperience(story, {
    name: summer,
    by: 'dev',
    day: -28,
    purpose: 'Five more nights by the water, for those whom spring does not suit, so that nobody has to wait a year.',
    pattern: 'residential',
    first,
    last,
    seats: 24,
    locality: null,
    hopes: [
      ['parent', 9, 11],
      ['practitioner', 7, 9],
      ['leader', 5, 6],
    ],
  })
  const days = { firstOn: story.days.on(first), lastOn: story.days.on(last) }
  const sessions = typicalSessions({ pattern: 'residential', ...days }).map((session) => ({ ...session, id: newId() }))
  const plan = { experienceId, sessions, whereWords: 'Camus Beithe Lodge', joinLink: null }
  done(await planSessions(actOf(story, 'dev', -27), plan), summer)
  for (const voice of ['parent', 'practitioner', 'leader'] as const) {
    await tellConsidered(story, { experience: summer, by: 'dev', voice, people: candidates[voice], day: -26 })
    for (const [at, key] of candidates[voice].entries()) await noteSaid(story, key, at)
  }
}

/** Gemma cannot come in spring and would love to in summer; of the others every fifth cannot. */
async function noteSaid(story: Story, key: string, at: number) {
  const seen = fingerprint(shownOfEnergy({ energy: null, free: 'unsure', shares_room: 'unsure' }))
  const free = key !== 'gemma-stott' && at % 5 === 4 ? ('no' as const) : ('yes' as const)
  const noted = {
    placeId: placeId(story, summer, key),
    energy: key === 'gemma-stott' ? 3 : (at * 5) % 4,
    free,
    sharesRoom: 'yes' as const,
    seen,
  }
  done(await noteEnergy(actOf(story, at % 2 === 0 ? 'dev' : 'fiona', -22), noted), key)
}
