import { settlePlaces } from '#app/features/experiences/commands/settle-places.server.ts'
import { noteAttendance } from '#app/features/experiences/gatherings/commands/note-attendance.server.ts'
import { openDoor } from '#app/features/experiences/gatherings/commands/open-door.server.ts'
import { giveRole } from '#app/features/people/commands/roles.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { done, tellAnswer, tellConsidered, tellExperience, tellInvited, tellSession } from './experience.ts'
import { tellPrepared } from './preparations.ts'
import { actOf, idOf, personId, type Story } from './story.ts'
import { wednesdayLeaders, wednesdayParents, wednesdayPractitioners } from './wednesday-people.ts'

const experience = 'Wednesdays in Netherden'
const by = 'fiona'
const keysOf = (members: { key: string }[]) => members.map(({ key }) => key)

const wednesdayCohort = {
  parent: ['callum', ...keysOf(wednesdayParents)],
  practitioner: ['eilidh', ...keysOf(wednesdayPractitioners)],
  leader: ['alasdair', ...keysOf(wednesdayLeaders)],
} as const

const everyone = [...wednesdayCohort.parent, ...wednesdayCohort.practitioner, ...wednesdayCohort.leader]
const titles = [
  'First words',
  'What must never get lost',
  'What gets in the way',
  'What we would change',
  'Small steps',
  'What we take with us',
]

/** Running now: six days a week apart, the third of them today, all day long, so that there is always a room to walk into. */
export async function fillWednesdays(story: Story) {
  const experienceId = await tellExperience(story, {
    name: experience,
    by,
    day: -58,
    purpose: 'Six Wednesdays to find out what families and services in Netherden would both stand up for.',
    pattern: 'spread',
    first: -14,
    last: 21,
    seats: 12,
    locality: 'Invermallow',
    hopes: [
      ['parent', 5, 7],
      ['practitioner', 3, 5],
      ['leader', 2, 3],
    ],
  })
  await fillCohort(story)
  await giveRole(actOf(story, 'kit', -50, { as: 'steward' }), {
    id: newId(),
    personId: personId(story, 'rory'),
    kind: 'facilitator',
    startsOn: story.days.on(-50),
    endsOn: null,
    experienceId,
  })
  await fillSessions(story)
  done(await settlePlaces(actOf(story, by, -20), { experienceId, words: null }), experience)
  await fillRollCalls(story)
  await openDoor(actOf(story, 'rory', 0, { as: 'facilitator', time: '00:00' }), {
    id: newId(),
    gatheringId: sessionId(story, 2),
    closesAt: story.days.at(1, '00:00'),
    code: 'HRBR27',
  })
}

export const sessionId = (story: Story, at: number) => idOf(story, 'gathering', `${experience}: ${titles[at]}`)

async function fillCohort(story: Story) {
  for (const [voice, people] of [
    ['parent', wednesdayCohort.parent],
    ['practitioner', wednesdayCohort.practitioner],
    ['leader', wednesdayCohort.leader],
  ] as const) {
    await tellConsidered(story, { experience, by, voice, people, day: -55 })
  }
  for (const key of everyone) {
    await tellInvited(story, { experience, by, key, day: -50, until: -25 })
    await tellAnswer(story, { experience, key, day: -45, answer: 'yes' })
    await tellPrepared(story, { experience, by, key, day: -20 })
  }
}

async function fillSessions(story: Story) {
  for (const [at, title] of titles.entries()) {
    const isToday = at === 2
    await tellSession(
      story,
      { experience, by, planned: -57 },
      {
        title,
        neutral: 'Wednesday together',
        day: (at - 2) * 7,
        from: isToday ? '00:00' : '10:00',
        to: isToday ? '23:59' : '14:30',
        where: 'Netherden hall, the room with the stove',
        ...(at === 2 && { notes: 'Begin with the kettle. Two circles of six. Pens and paper for whoever would rather not use a phone.' }),
      },
    )
  }
}

/** Everyone was there on the first day, eleven of twelve on the second; today the roll-call is half done. */
async function fillRollCalls(story: Story) {
  const note = async (session: number, day: number, key: string, state: 'here' | 'away') => {
    const act = actOf(story, 'rory', day, { as: 'facilitator', time: session === 2 ? '00:05' : '10:05' })
    done(await noteAttendance(act, { gatheringId: sessionId(story, session), personId: personId(story, key), state }), key)
  }
  for (const key of everyone) await note(0, -14, key, 'here')
  for (const key of everyone) await note(1, -7, key, key === 'liam' ? 'away' : 'here')
  for (const key of ['callum', 'abbie', 'kofi', 'eilidh', 'pam']) await note(2, 0, key, 'here')
  await note(2, 0, 'sandra', 'away')
}
