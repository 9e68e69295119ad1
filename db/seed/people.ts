import { makeFirstSteward } from '#app/features/people/accounts/commands/make-first-steward.server.ts'
import { welcomePerson } from '#app/features/people/accounts/commands/welcome-person.server.ts'
import { findReach } from '#app/features/people/accounts/queries/welcome.server.ts'
import { addPerson } from '#app/features/people/commands/add-person.server.ts'
import { giveRole } from '#app/features/people/commands/roles.server.ts'
import { tiePeople } from '#app/features/people/commands/tie-people.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { crew, crewTies, roles, type CastMember, type CastRole } from './cast.ts'
import { harbourOthers } from './harbour-others.ts'
import { harbourPeople, harbourTies } from './harbour-people.ts'
import { springAnswers } from './spring.ts'
import { springLeaders, springParents, springPractitioners, springTies } from './spring-people.ts'
import { actOf, idOf, personId, type Story } from './story.ts'
import { wednesdayLeaders, wednesdayParents, wednesdayPractitioners } from './wednesday-people.ts'

const emailOf = ({ name, family }: CastMember) =>
  `${name}.${family}`
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^a-z.-]/g, '') + '@example.org'

/** Ofcom keeps 07700 900000 to 900999 free for drama: one for each of the story. */
const phoneOf = (at: number) => `07700 900${String(at).padStart(3, '0')}`

const strathfenwickLeaders = ['callan-broadfoot', 'angus-warnock', 'sheila-urie', 'gordon-pasken']

/** Kit first, then whoever works for the programme, then everyone else; each with the ways to reach them. */
export async function fillPeople(story: Story) {
  await addKit(story)
  const [, ...others] = crew
  const newcomers = [...springParents, ...springPractitioners, ...springLeaders]
  const wednesdays = [...wednesdayParents, ...wednesdayPractitioners, ...wednesdayLeaders]
  for (const member of others) await addMember(story, member, -1090)
  for (const role of roles.filter(({ kind }) => kind === 'organiser')) await giveCastRole(story, role)
  for (const member of [...harbourPeople, ...harbourOthers]) await addMember(story, member, -460)
  for (const member of wednesdays) await addMember(story, member, -60)
  for (const member of newcomers) await addMember(story, member, -200)
  for (const role of roles.filter(({ kind }) => kind !== 'organiser')) await giveCastRole(story, role)
  for (const tie of [...crewTies, ...harbourTies, ...springTies]) {
    const [aId, bId] = [personId(story, tie.a), personId(story, tie.b)]
    await tiePeople(actOf(story, 'fiona', -40), { aId, bId, kind: tie.kind, saidById: personId(story, 'fiona') })
  }
  const known = [...crew, ...harbourPeople, ...harbourOthers, ...wednesdays].map(({ key }) => key)
  for (const key of [...known, ...springAnswers.accepted, ...strathfenwickLeaders]) await welcome(story, key)
}

async function addKit({ days, ids }: Story) {
  const made = await makeFirstSteward(days.act(null, -1100, 'system'), { name: 'Kit Sands', email: 'kit.sands@example.org' })
  if (!made.ok) throw new Error('Somebody looks after this site already')
  ids.person.set('kit', made.personId)
}

async function addMember(story: Story, member: CastMember, day: number) {
  const id = newId()
  const act = actOf(story, member.key === 'fiona' || day < -1000 ? 'kit' : (member.contact ?? 'fiona'), day, {
    as: day < -1000 ? 'steward' : 'organiser',
  })
  const byPhone = member.reach === 'phone'
  const added = await addPerson(act, {
    id,
    knownAs: member.name,
    familyName: member.family,
    languages: member.languages ?? 'en',
    communityId: member.community ? idOf(story, 'community', member.community) : null,
    bornBand: member.born ?? null,
    gender: member.gender ?? null,
    strengths: member.strengths ?? null,
    wants: member.wants ?? null,
    reachWords: member.reachWords ?? null,
    namedContactId: member.contact ? personId(story, member.contact) : null,
    email: byPhone ? null : emailOf(member),
    phone: phoneOf(story.ids.person.size),
    phoneSafe: member.phoneSafe ?? 'any',
    organisationId: member.organisation ? idOf(story, 'organisation', member.organisation) : null,
    job: member.job ?? null,
    signsIn: true,
  })
  if (!added.ok) throw new Error(`${member.name} ${member.family}: ${added.reason}`)
  story.ids.person.set(member.key, id)
}

function giveCastRole(story: Story, { key, kind, where, from }: CastRole) {
  const startsOn = story.days.on(from)
  const reach = {
    ...(where.programme && { programmeId: story.programmeId }),
    ...(where.locality && { localityId: idOf(story, 'locality', where.locality) }),
    ...(where.forPerson && { forPersonId: personId(story, where.forPerson) }),
  }
  return giveRole(actOf(story, 'kit', from, { as: 'steward' }), {
    id: newId(),
    personId: personId(story, key),
    kind,
    startsOn,
    endsOn: null,
    ...reach,
  })
}

/** They have read who will see what, and left how they may be reached as it was. */
async function welcome(story: Story, key: string) {
  const id = personId(story, key)
  const reach = await findReach(id)
  if (!reach) throw new Error(`${key} cannot be welcomed`)
  const said = { personId: id, reachWords: reach.reachWords, safe: [], seen: fingerprint(reach) }
  await welcomePerson(actOf(story, key, key === 'kit' ? -1100 : -30, { as: 'self' }), said)
}
