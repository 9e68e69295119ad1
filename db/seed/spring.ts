import { noteEnergy } from '#app/features/experiences/places/commands/note-energy.server.ts'
import { keepWaiting } from '#app/features/experiences/places/commands/keep-waiting.server.ts'
import { planSessions } from '#app/features/experiences/commands/plan-sessions.server.ts'
import { shownOfEnergy } from '#app/features/experiences/places/shown-energy.ts'
import { typicalSessions } from '#app/features/experiences/typical-sessions.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { done, placeId, tellAnswer, tellConsidered, tellExperience, tellInvited } from './experience.ts'
import { tellPrepared, tellWish } from './preparations.ts'
import { springAlumni, springLeaders, springParents, springPractitioners } from './spring-people.ts'
import { actOf, type Story } from './story.ts'

export const spring = 'Spring at Camus Beithe'
const keysOf = (members: { key: string }[]) => members.map(({ key }) => key)

const candidates = {
  parent: [...springAlumni.parent, ...keysOf(springParents)],
  practitioner: [...springAlumni.practitioner, ...keysOf(springPractitioners)],
  leader: [...springAlumni.leader, ...keysOf(springLeaders)],
}

/** What each of the sixty answered so far. Whoever is in no list is still being thought of. */
export const springAnswers = {
  accepted: [
    'isla-cairnie',
    'hana-darwish',
    'catriona-macaskill',
    'joanne-fyfe',
    'fergus-neish',
    'kasia-lewandowska',
    'elspeth-drummie',
    'farah-siddiq',
  ],
  invited: [
    ...['marta-wójcik', 'jamie-sturrock', 'samir-haddad', 'karen-fyfe', 'ellie-dunnett', 'kirsty-ann', 'nadia-rahal'],
    ...['alison-crombie', 'beth-sinclair', 'michael-abara', 'anil-kohli'],
    ...['gordon-pasken', 'ruth-elphick', 'dinesh-rao'],
  ],
  /** Their invitations run out in three days. */
  runningOut: ['samir-haddad', 'michael-abara'],
  waiting: ['rosie-tulloch', 'padma-iyer', 'sheila-urie'],
  notNow: ['donna-petrie', 'stewart-gair', 'angus-warnock'],
  /** One of those who said “not now” asked to be asked again today. */
  returnsToday: 'donna-petrie',
  declined: ['shirley-auld', 'keith-oliphant'],
} as const

/** In preparation, across both localities: sixty people thought of for twenty-four seats. */
export async function fillSpring(story: Story) {
  const experienceId = await tellExperience(story, {
    name: spring,
    by: 'fiona',
    day: -44,
    purpose: 'Five nights by the water, so that people who decide and people who live with it can hear each other.',
    pattern: 'residential',
    first: 42,
    last: 47,
    seats: 24,
    locality: null,
    hopes: [
      ['parent', 9, 11],
      ['practitioner', 7, 9],
      ['leader', 5, 6],
    ],
  })
  const [firstOn, lastOn] = [story.days.on(42), story.days.on(47)]
  const sessions = typicalSessions({ pattern: 'residential', firstOn, lastOn }).map((session) => ({ ...session, id: newId() }))
  const plan = { experienceId, sessions, whereWords: 'Camus Beithe Lodge', joinLink: null }
  done(await planSessions(actOf(story, 'fiona', -43), plan), spring)
  await considerEveryone(story)
  await inviteAndAnswer(story)
  await prepare(story)
}

async function considerEveryone(story: Story) {
  for (const [voice, people] of [
    ['parent', candidates.parent],
    ['practitioner', candidates.practitioner],
    ['leader', candidates.leader],
  ] as const) {
    await tellConsidered(story, { experience: spring, by: 'fiona', voice, people, day: -40 })
    for (const [at, key] of people.entries()) {
      const free = key === 'gemma-stott' ? ('no' as const) : at % 3 === 2 ? ('unsure' as const) : ('yes' as const)
      const sharesRoom = at % 4 === 1 ? ('no' as const) : ('yes' as const)
      const seen = fingerprint(shownOfEnergy({ energy: null, free: 'unsure', shares_room: 'unsure' }))
      const noted = { placeId: placeId(story, spring, key), energy: (at * 7) % 4, free, sharesRoom, seen }
      done(await noteEnergy(actOf(story, at % 2 === 0 ? 'fiona' : 'dev', -35), noted), key)
    }
  }
}

async function inviteAndAnswer(story: Story) {
  const { accepted, invited, runningOut, waiting, notNow, declined } = springAnswers
  const invite = (key: string, day: number, until: number) => tellInvited(story, { experience: spring, by: 'fiona', key, day, until })
  for (const key of [...accepted, ...notNow, ...declined]) await invite(key, -25, -4)
  for (const key of accepted) await tellAnswer(story, { experience: spring, key, day: -18, answer: 'yes' })
  for (const key of notNow) {
    const returnOn = key === springAnswers.returnsToday ? 0 : 30
    await tellAnswer(story, { experience: spring, key, day: -16, answer: 'not_now', returnOn })
  }
  for (const key of declined) await tellAnswer(story, { experience: spring, key, day: -15, answer: 'no' })
  for (const key of waiting) {
    done(
      await keepWaiting(actOf(story, 'dev', -12), { placeId: placeId(story, spring, key), words: 'Would come if a seat comes free' }),
      key,
    )
  }
  for (const key of invited) await invite(key, -2, runningOut.some((soon) => soon === key) ? 3 : 12)
}

/** Three of eight are ready. Two wait for childcare, a leader for the talk beforehand, one for her manager; one was never asked about food. */
async function prepare(story: Story) {
  const told = (key: string) => ({ experience: spring, by: 'fiona', key, day: -8 })
  for (const key of ['isla-cairnie', 'kasia-lewandowska', 'elspeth-drummie']) await tellPrepared(story, told(key))
  await tellPrepared(story, told('hana-darwish'), ['childcare'])
  await tellWish(story, {
    ...told('hana-darwish'),
    day: -14,
    kind: 'childcare',
    words: 'Two wee ones, three and five, for five nights',
    state: 'arranging',
    owner: 'dev',
    due: 20,
  })
  await tellPrepared(story, told('joanne-fyfe'), ['childcare'])
  await tellWish(story, {
    ...told('joanne-fyfe'),
    day: -9,
    kind: 'childcare',
    words: 'My mum can do two of the nights',
    state: 'wanted',
    owner: 'fiona',
    due: 14,
  })
  await tellPrepared(story, told('farah-siddiq'), ['conversation'])
  await tellPrepared(story, told('fergus-neish'), ['release'])
  await tellPrepared(story, told('catriona-macaskill'), ['care_notes'])
  await tellWish(story, {
    ...told('ellie-dunnett'),
    day: -1,
    kind: 'access',
    words: 'An interpreter for British Sign Language',
    state: 'ready',
  })
}
