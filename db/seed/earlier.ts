import { beginFollowing } from '#app/features/experiences/commands/begin-following.server.ts'
import { settlePlaces } from '#app/features/experiences/commands/settle-places.server.ts'
import type { Pattern } from '#app/features/experiences/patterns.ts'
import type { CohortVoice } from '#app/features/experiences/places/seats.ts'
import { done, tellAnswer, tellConsidered, tellExperience, tellInvited } from './experience.ts'
import { tellPrepared } from './preparations.ts'
import { actOf, type Story } from './story.ts'

interface Earlier {
  name: string
  purpose: string
  by: string
  locality: string
  pattern: Pattern
  voice: CohortVoice
  first: number
  last: number
  people: string[]
}

/** The single-voice cohorts that came before: parents by themselves, leaders by themselves. */
const earlier: Earlier[] = [
  {
    name: 'Parents’ Mornings',
    purpose: 'Six mornings for parents and carers, to find their own words before anybody else’s.',
    by: 'fiona',
    locality: 'Invermallow',
    pattern: 'spread',
    voice: 'parent',
    first: -420,
    last: -360,
    people: ['morven', 'agnieszka', 'shona', 'yusuf', 'kirsty-ann', 'priya', 'callum', 'lorna'],
  },
  {
    name: 'Leaders’ Two Days',
    purpose: 'Two days for senior leaders to say what they are for, without slides.',
    by: 'fiona',
    locality: 'Invermallow',
    pattern: 'residential',
    voice: 'leader',
    first: -330,
    last: -329,
    people: ['alasdair', 'nuala', 'grant', 'bernadette', 'ewan', 'moyra'],
  },
  {
    name: 'Leaders’ Spread Days',
    purpose: 'Leaders of Strathfenwick learn to hear before they answer: four days, two of them online.',
    by: 'dev',
    locality: 'Strathfenwick',
    pattern: 'mixed',
    voice: 'leader',
    first: -150,
    last: -110,
    people: ['elspeth-drummie', 'callan-broadfoot', 'angus-warnock', 'sheila-urie', 'gordon-pasken'],
  },
]

export async function fillEarlier(story: Story) {
  for (const told of earlier) await tellEarlier(story, told)
}

async function tellEarlier(story: Story, { people, voice, ...told }: Earlier) {
  const { name: experience, by, first, last } = told
  const experienceId = await tellExperience(story, { ...told, voice, day: first - 30, seats: people.length })
  await tellConsidered(story, { experience, by, voice, people, day: first - 29 })
  for (const key of people) {
    await tellInvited(story, { experience, by, key, day: first - 28, until: first - 7 })
    await tellAnswer(story, { experience, key, day: first - 20, answer: 'yes' })
    await tellPrepared(story, { experience, by, key, day: first - 6 })
  }
  done(await settlePlaces(actOf(story, by, first - 5), { experienceId, words: null }), experience)
  await beginFollowing(story.days.act(null, last + 1, 'system', '06:00'))
}
