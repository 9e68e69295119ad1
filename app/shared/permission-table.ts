import { decide, type Decision } from './permissions/decide.ts'
import { readRule, type Block, type Relation, type Rule } from './permissions/notation.ts'

export type { Block, Decision, Relation }
export { stripByTies } from './permissions/strip-by-ties.ts'

/**
 * Who may do what: the one place where it is written. What is not listed is refused.
 *
 *   organiser !own   organisers, except on what is their own         up    only within ten minutes of confirming who they are
 *   cohort :known_as the cohort, and only this column                log   each read is written to the audit
 *   funder k10       counts under 10 are hidden                      reads the action that must be allowed as well
 *   self !shared_phone   not where they said that other people use this phone
 */
const written = {
  // programmes, people
  'programme.read': 'in_programme, steward',
  'programme.write': 'steward, organiser',
  'locality.read': 'in_locality, in_programme, steward',
  'locality.write': 'organiser',
  'locality.close': 'organiser up',
  'role.give': 'steward up, organiser up !own', // never to oneself
  'person.read.card': 'self, organiser, coach, helper, cohort :known_as, steward :known_as+family_name+roles', // cohort sees first name only
  'person.read.profile': 'self, organiser !works_with !manages, helper',
  'person.write.profile': 'self, helper, organiser',
  'contact.read': 'self, organiser !works_with !manages, coach, helper log',
  'tie.read': 'self, organiser',
  'tie.write': 'self, organiser',
  'conversation.read': 'self, organiser, author', // shared with those in it
  'conversation.write': 'organiser, coach, researcher',
  'card.print': 'organiser, helper',
  'import.write': 'organiser up',
  'list.export': 'organiser up',
  'announcement.write': 'organiser, facilitator, chair',
  'record.export': 'self !shared_phone',
  'record.answer': 'asked', // whoever the person chose to answer what they asked about their record
  // experiences
  'experience.read': 'cohort, facilitator, organiser',
  'experience.read.dates': 'kitchen, coach',
  'experience.write': 'organiser',
  'place.list': 'organiser',
  'place.read': 'self, helper, organiser !manages',
  'place.answer': 'self, helper, organiser; reads place.read', // organiser notes a spoken yes; logged with words
  'preparation.read.words': 'self, helper, organiser !works_with !manages',
  'preparation.write': 'self, helper, organiser, asked', // asked = its owner
  'gathering.read': 'cohort, guest, facilitator, organiser, kitchen :title+starts_at+ends_at',
  'gathering.read.notes': 'facilitator, organiser',
  'attendance.write': 'facilitator, organiser',
  'door.write': 'facilitator, organiser',
  // mixing, stays
  'mix.read': 'organiser',
  'mix.write': 'organiser',
  'mix.adopt': 'organiser',
  'circle.read.own': 'cohort',
  'circle.read.all': 'facilitator, organiser',
  'keep_apart.pairs': 'nobody', // only the solver, through pairs.server.ts
  'keep_apart.read.reason': 'safeguarding log !shared_phone',
  'keep_apart.write': 'safeguarding up !shared_phone',
  'keep_together.write': 'organiser, self !shared_phone',
  'room.read': 'organiser, kitchen, self :room_name',
  'room.write': 'organiser',
  'journey.read': 'self, helper, organiser, facilitator :arrives_at+mode',
  'expense.agree': 'organiser !own',
  'expense.pay': 'payer !own up',
  'care.read.food': 'self !shared_phone, helper !shared_phone, kitchen log !shared_phone, organiser log !shared_phone',
  'care.read.access': 'self !shared_phone, helper !shared_phone, organiser log !shared_phone',
  'care.read.health':
    'self !shared_phone, helper !shared_phone, first_aider log !shared_phone, safeguarding log !shared_phone, organiser up log !works_with !manages !shared_phone',
  'care.write': 'self, helper, organiser',
  'pack.print': 'organiser up log !shared_phone, facilitator up log !shared_phone',
  'consent.write': 'self, helper',
  // contributions (all kinds)
  'contribution.read.public': 'anyone',
  'contribution.read.programme': 'in_programme',
  'contribution.read.locality': 'in_locality',
  'contribution.read.cohort': 'cohort, author, facilitator, guest', // organiser only if also facilitator or cohort
  'contribution.read.me': 'author !shared_phone, asked !shared_phone',
  'contribution.write': 'cohort, self, helper, guest, facilitator',
  'contribution.edit': 'author',
  'contribution.take_back': 'author',
  'contribution.widen': 'author',
  'contribution.narrow': 'author !leader_promise',
  'contribution.hide': 'organiser, facilitator; reads contribution.read.<audience>', // with words; never edits
  'contribution.answer': 'asked, chair, organiser !hidden_party, author; reads contribution.read.<audience>',
  'contribution.end': 'author, asked !own, chair !own, organiser !own; reads contribution.read.<audience>',
  'contribution.link': 'author, organiser, researcher; reads contribution.read.<audience>',
  'contribution.echo': 'cohort, in_locality, in_programme !own; reads contribution.read.<audience>',
  // values, coaching
  'charter.write': 'facilitator, organiser',
  'charter.reply': 'cohort', // echo kinds agree, change_a_word
  'promise.remind': 'cohort !manages',
  'coaching.list': 'organiser :person_id+coach_id+starts_on+ends_on+held_count',
  'coaching.write': 'organiser',
  'check_in.read': 'coach !shared_phone, coachee !shared_phone', // no organiser, no break-glass
  'check_in.write': 'coach, coachee, helper :starts_at+state; reads check_in.read.times',
  'check_in.read.times': 'coach, coachee, helper',
  // ideas, boards, funds
  'idea.write': 'author, asked, organiser',
  'idea.own': 'cohort, in_locality !organiser',
  'pathway.write': 'organiser',
  'barrier.hold': 'seat !own !manages',
  'barrier.route': 'chair !own',
  'barrier.read.name': 'author, asked, chair', // others only if name_shown
  'decision.write': 'chair, organiser',
  'permission.write': 'seat', // voice leader
  'fund.write': 'chair',
  'fund_request.read': 'author, asked, panel !own !interested !manages !works_with :answers+pence',
  'fund_request.read.name': 'author, payer log',
  'panel_view.write': 'panel !own !interested',
  'award.write': 'chair !own !interested, panel !own !interested',
  'award.read.payee': 'payer log up',
  'award.pay': 'payer !own up',
  // learning, safety, reports
  'story.gather': 'self, researcher',
  'story.publish': 'organiser, learning_partner', // and a given consent for that use
  'tent.read': 'tent_mate, in_programme',
  'tent.write': 'tent_mate', // level hosting
  'ending.list': 'organiser :kind+author_id+made_at', // closing, handover: that something is open, never its words
  'sign.write': 'in_programme', // voice parent
  'reading.write': 'in_programme', // voice = sign.read_by_voice
  'theory.write': 'learning_partner, organiser',
  'report.cohort': 'organiser',
  'report.locality': 'organiser, seat, learning_partner k5',
  'report.funder': 'funder k10, organiser',
  'concern.write': 'signed_in, guest, anyone',
  'concern.read': 'safeguarding log !hidden_party !shared_phone', // a concern about a lead goes to the other lead
  'concern.read.receipt': 'author',
  'clearance.read': 'safeguarding, organiser :renew_on',
  'audit.read': 'steward, safeguarding',
  'machine.read': 'steward',
  // added for the walk
  'person.list': 'organiser, helper :own, steward :known_as+family_name',
  'person.create': 'organiser, steward', // somebody must be the first: see docs/decisions/0007
  'organisation.read': 'signed_in',
  'organisation.write': 'organiser',
  'gathering.write': 'organiser, facilitator',
  'coaching.read': 'coach, coachee',
  'step.write': 'self, helper, coach',
  'pathway.read': 'signed_in',
  'message.read': 'organiser',
  'message.retry': 'organiser',
  'account.own': 'self', // me, devices, feed, passkey, welcome, record
  'key.write': 'self up', // passkeys, authenticator app, recovery codes
  'key.reset': 'steward up !own', // for who lost them all
  'wall.write': 'facilitator, organiser',
} as const satisfies Record<string, string>

export type Action = keyof typeof written
export type Audience = 'me' | 'cohort' | 'locality' | 'programme' | 'public'

/** The table above, parsed once. A word it does not know stops the start. */
export const permissionTable = Object.fromEntries(Object.entries(written).map(([action, line]) => [action, readRule(line)])) as Record<
  Action,
  Rule
> // fromEntries forgets the keys; they are those of `written`

const isAction = (word: string): word is Action => word in written
const readOfItsAudience = 'contribution.read.<audience>'

for (const [action, { reads }] of Object.entries(permissionTable)) {
  if (reads && reads !== readOfItsAudience && !isAction(reads)) throw new Error(`${action} reads an unknown action “${reads}”`)
}

/**
 * May someone who is all of `relations` do this, and as what? The most generous way in is taken.
 * What acts on a contribution also needs its audience, to be read first; to leave it out is a bug and throws.
 */
export function can(action: Action, relations: ReadonlySet<Relation | Block>, audience?: Audience): Decision {
  const decision = decide(permissionTable[action].ways, relations)
  return decision.allowed && canReadFor(action, relations, audience) ? decision : { allowed: false }
}

/** May these words be read? By those their audience names, by their author, and by those they are shared with. */
export function canReadAt(audience: Audience, relations: ReadonlySet<Relation | Block>): Decision {
  const decision = can(`contribution.read.${audience}`, relations)
  return decision.allowed ? decision : can('contribution.read.me', relations)
}

function canReadFor(action: Action, relations: ReadonlySet<Relation | Block>, audience: Audience | undefined): boolean {
  const { reads } = permissionTable[action]
  if (reads === null) return true
  if (isAction(reads)) return can(reads, relations).allowed
  if (!audience) throw new Error(`${action} needs the audience of the contribution`)
  return canReadAt(audience, relations).allowed
}
