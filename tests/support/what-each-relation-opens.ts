import type { Relation } from '#app/shared/permission-table.ts'

/**
 * The permission table read the other way round: each relation, and all that it opens.
 * Written down a second time on purpose, so that a slip in the one is caught by the other.
 */
export const opensTo: Record<Relation, string> = {
  self: `
    person.read.card person.read.profile person.write.profile contact.read tie.read tie.write conversation.read record.export(!shared_phone)
    place.read place.answer preparation.read.words preparation.write keep_together.write(!shared_phone) room.read(:room_name) journey.read
    care.read.food(!shared_phone) care.read.access(!shared_phone) care.read.health(!shared_phone) care.write consent.write contribution.write story.gather step.write account.own key.write(up)`,
  author: `
    conversation.read contribution.read.cohort contribution.read.me(!shared_phone) contribution.edit contribution.take_back contribution.widen
    contribution.narrow(!leader_promise) contribution.answer contribution.end contribution.link idea.write barrier.read.name
    fund_request.read fund_request.read.name concern.read.receipt`,
  asked: `
    preparation.write contribution.read.me(!shared_phone) contribution.answer contribution.end(!own) idea.write barrier.read.name fund_request.read
    record.answer`,
  cohort: `
    person.read.card(:known_as) experience.read gathering.read circle.read.own contribution.read.cohort contribution.write
    contribution.echo charter.reply promise.remind(!manages) idea.own`,
  organiser: `
    programme.write locality.write locality.close(up) role.give(up !own) person.read.card person.read.profile(!works_with !manages)
    person.write.profile contact.read(!works_with !manages) tie.read tie.write conversation.read conversation.write card.print
    import.write(up) list.export(up) announcement.write experience.read experience.write place.list place.read(!manages) place.answer
    preparation.read.words(!works_with !manages) preparation.write gathering.read gathering.read.notes attendance.write door.write
    mix.read mix.write mix.adopt circle.read.all keep_together.write room.read room.write journey.read expense.agree(!own)
    care.read.food(log !shared_phone) care.read.access(log !shared_phone) care.read.health(up log !works_with !manages !shared_phone) care.write pack.print(up log !shared_phone)
    contribution.hide contribution.answer(!hidden_party) contribution.end(!own) contribution.link charter.write
    coaching.list(:person_id+coach_id+starts_on+ends_on+held_count) coaching.write idea.write pathway.write decision.write
    story.publish ending.list(:kind+author_id+made_at) theory.write report.cohort report.locality report.funder
    clearance.read(:renew_on) person.list person.create organisation.write gathering.write message.read message.retry wall.write`,
  facilitator: `
    announcement.write experience.read gathering.read gathering.read.notes attendance.write door.write circle.read.all
    journey.read(:arrives_at+mode) pack.print(up log !shared_phone) contribution.read.cohort contribution.write contribution.hide charter.write
    gathering.write wall.write`,
  coach: `
    person.read.card contact.read conversation.write experience.read.dates check_in.read(!shared_phone) check_in.write check_in.read.times
    coaching.read step.write`,
  coachee: 'check_in.read(!shared_phone) check_in.write check_in.read.times coaching.read',
  helper: `
    person.read.card person.read.profile person.write.profile contact.read(log) card.print place.read place.answer
    preparation.read.words preparation.write journey.read care.read.food(!shared_phone) care.read.access(!shared_phone) care.read.health(!shared_phone) care.write consent.write
    contribution.write check_in.write(:starts_at+state) check_in.read.times person.list(:own) step.write`,
  kitchen: 'experience.read.dates gathering.read(:title+starts_at+ends_at) room.read care.read.food(log !shared_phone)',
  first_aider: 'care.read.health(log !shared_phone)',
  seat: 'barrier.hold(!own !manages) permission.write report.locality',
  chair: `
    announcement.write contribution.answer contribution.end(!own) barrier.route(!own) barrier.read.name decision.write fund.write
    award.write(!own !interested)`,
  payer: 'expense.pay(!own up) fund_request.read.name(log) award.read.payee(log up) award.pay(!own up)',
  panel: `
    fund_request.read(!own !interested !manages !works_with :answers+pence) panel_view.write(!own !interested)
    award.write(!own !interested)`,
  researcher: 'conversation.write contribution.link story.gather',
  learning_partner: 'story.publish theory.write report.locality(k5)',
  funder: 'report.funder(k10)',
  safeguarding: `
    keep_apart.read.reason(log !shared_phone) keep_apart.write(up !shared_phone) care.read.health(log !shared_phone) concern.read(log !hidden_party !shared_phone) clearance.read audit.read`,
  steward: `
    programme.read programme.write locality.read role.give(up) person.create person.list(:known_as+family_name)
    person.read.card(:known_as+family_name+roles) audit.read machine.read key.reset(up !own)`,
  tent_mate: 'tent.read tent.write',
  in_locality: 'locality.read contribution.read.locality contribution.echo idea.own(!organiser)',
  in_programme: `
    programme.read locality.read contribution.read.programme contribution.echo(!own) tent.read sign.write reading.write`,
  guest: 'gathering.read contribution.read.cohort contribution.write concern.write',
  signed_in: 'concern.write organisation.read pathway.read',
  anyone: 'contribution.read.public concern.write',
}
