import { agreeCheckIn } from '#app/features/coaching/commands/agree-check-in.server.ts'
import { holdCheckIn } from '#app/features/coaching/commands/hold-check-in.server.ts'
import { missCheckIn } from '#app/features/coaching/commands/miss-check-in.server.ts'
import { offerCheckIn } from '#app/features/coaching/commands/offer-check-in.server.ts'
import { startCoaching } from '#app/features/coaching/commands/start-coaching.server.ts'
import { shownOfRecord } from '#app/features/coaching/shown-check-in.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { done } from './experience.ts'
import { harbour } from './harbour.ts'
import { actOf, idOf, personId, type Story } from './story.ts'

interface Pair {
  coach: string
  person: string
  experience: string
  from: number
  why?: string
}

/** Who walks with whom: Ceit with six, Shona with two, Nan with one. */
const pairs: Pair[] = [
  { coach: 'ceit', person: 'morven', experience: harbour, from: -230, why: 'To keep my temper for when it’s needed' },
  { coach: 'ceit', person: 'agnieszka', experience: harbour, from: -230 },
  { coach: 'ceit', person: 'yusuf', experience: harbour, from: -230 },
  { coach: 'ceit', person: 'priya', experience: harbour, from: -228 },
  { coach: 'ceit', person: 'eilidh', experience: harbour, from: -228 },
  { coach: 'ceit', person: 'tom', experience: harbour, from: -228 },
  { coach: 'nan', person: 'lorna', experience: harbour, from: -225 },
  { coach: 'shona', person: 'abbie', experience: 'Wednesdays in Netherden', from: -13 },
  { coach: 'shona', person: 'callum', experience: 'Wednesdays in Netherden', from: -13, why: 'Somebody tae keep me tae it' },
]

interface Talk {
  coach: string
  person: string
  day: number
  /** How the last small step went, if there was one. */
  last?: 'kept' | 'changed' | 'let_go'
  note: string
  step: string
}

const talks: Talk[] = [
  { coach: 'ceit', person: 'morven', day: -200, note: 'Tired, and proud of the sheet.', step: 'Ask Eilidh for ten minutes' },
  {
    coach: 'ceit',
    person: 'morven',
    day: -160,
    last: 'changed',
    note: 'Eilidh was away; Tom had the ten minutes.',
    step: 'Take the sheet to the nursery',
  },
  {
    coach: 'ceit',
    person: 'morven',
    day: -125,
    last: 'changed',
    note: 'Carried over: the nursery was shut for the week.',
    step: 'Show the sheet at the nursery door',
  },
  { coach: 'ceit', person: 'agnieszka', day: -180, note: 'Two stories gathered, both over soup.', step: 'Write down one of them' },
  { coach: 'ceit', person: 'eilidh', day: -150, note: 'A hard week at work; not about this.', step: 'Read a sheet before I ask anything' },
  { coach: 'ceit', person: 'eilidh', day: -90, last: 'kept', note: 'Parents noticed on the second visit.', step: 'Show Deepak how' },
  { coach: 'ceit', person: 'yusuf', day: -110, note: 'Twelve dads.', step: 'Ask the hall to keep the date' },
  { coach: 'nan', person: 'lorna', day: -60, note: 'She has found a folding table.', step: 'Ask the janny about a socket' },
]

/** Eight talks held, one that could not be, moved kindly, and two to come this week. */
export async function fillCoaching(story: Story) {
  const coachings = new Map<string, string>()
  for (const pair of pairs) coachings.set(`${pair.coach} ${pair.person}`, await tellCoaching(story, pair))
  const coachingId = (coach: string, person: string) => coachings.get(`${coach} ${person}`) ?? ''
  for (const talk of talks) await tellTalk(story, coachingId(talk.coach, talk.person), talk)
  await tellMissed(story, coachingId('ceit', 'tom'))
  await offer(story, { coachingId: coachingId('shona', 'callum'), coach: 'shona', day: -3, on: 2, agreedBy: 'callum' })
  await offer(story, { coachingId: coachingId('shona', 'abbie'), coach: 'shona', day: -2, on: 4 })
}

async function tellCoaching(story: Story, { coach, person, experience, from, why }: Pair) {
  const id = newId()
  const given = {
    id,
    personId: personId(story, person),
    coachId: personId(story, coach),
    experienceId: idOf(story, 'experience', experience),
  }
  const started = await startCoaching(actOf(story, 'fiona', from), { ...given, startsOn: story.days.on(from), why: why ?? null })
  done(started, `${coach} and ${person}`)
  return id
}

interface Offer {
  coachingId: string
  coach: string
  day: number
  on: number
  agreedBy?: string
}

/** Two times are offered; where somebody agrees, it is to the first. */
async function offer(story: Story, { coachingId, coach, day, on, agreedBy }: Offer) {
  const id = newId()
  const startsAt = story.days.at(on, '13:00').toISOString()
  const times = { startsAt, otherAt: story.days.at(on + 1, '10:30').toISOString() }
  done(await offerCheckIn(actOf(story, coach, day, { as: 'coach' }), { id, coachingId, channel: 'phone', ...times }), coach)
  if (agreedBy) done(await agreeCheckIn(actOf(story, agreedBy, day, { as: 'coachee', time: '18:00' }), { checkInId: id, startsAt }), coach)
  return id
}

/** Under which name the story remembers the step a pair agreed on last. */
const lastStepOf = (coachingId: string) => `last step of ${coachingId}`

async function tellTalk(story: Story, coachingId: string, { coach, person, day, last, note, step }: Talk) {
  const checkInId = await offer(story, { coachingId, coach, day: day - 6, on: day, agreedBy: person })
  const seen = fingerprint(
    shownOfRecord({ state: 'agreed', note: null, lastStepId: story.ids.contribution.get(lastStepOf(coachingId)) ?? null, nextStep: null }),
  )
  const next = { id: newId(), words: step, dueOn: null, agreed: true }
  const act = actOf(story, coach, day, { as: 'coach', time: '14:00' })
  done(await holdCheckIn(act, { checkInId, last: last ?? null, note, next, seen }), `${coach} and ${person}, ${day}`)
  story.ids.contribution.set(lastStepOf(coachingId), next.id)
}

async function tellMissed(story: Story, coachingId: string) {
  const checkInId = await offer(story, { coachingId, coach: 'ceit', day: -80, on: -74, agreedBy: 'tom' })
  const times = { startsAt: story.days.at(-60, '16:00').toISOString(), otherAt: story.days.at(-59, '16:00').toISOString() }
  const missed = {
    checkInId,
    nextId: newId(),
    words: 'It was a wild week at the school. These two would suit me as well.',
    send: true,
    ...times,
  }
  done(await missCheckIn(actOf(story, 'ceit', -74, { as: 'coach', time: '15:00' }), missed), 'tom')
}
