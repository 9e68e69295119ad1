import { join } from 'node:path'
import SQLite from 'better-sqlite3'

/** Where the story's things are: each id that a URL of the site map asks for, found in the site's own database. */
const wanted: Record<string, string> = {
  programmeId: `select id from programme where name = 'Near Home'`,
  localityId: `select id from locality where name = 'Invermallow'`,
  organisationId: `select id from organisation where name = 'Mallow Health'`,
  personId: `select id from person where known_as = 'Callum' and family_name = 'Rennie'`,
  wayId: `select way.id from contact_way way join person on person.id = way.person_id where known_as = 'Callum' and family_name = 'Rennie'`,
  affiliationId: `select a.id from affiliation a join person on person.id = a.person_id where known_as = 'Eilidh'`,
  roleId: `select role.id from role join person on person.id = role.person_id where known_as = 'Nan' and role.kind = 'helper'`,
  experienceId: `select id from experience where name = 'Wednesdays in Netherden'`,
  springId: `select id from experience where name = 'Spring at Camus Beithe'`,
  placeId: `select place.id from place join person on person.id = person_id join experience e on e.id = experience_id where known_as = 'Callum' and e.name = 'Wednesdays in Netherden'`,
  preparationId: `select p.id from preparation p join place on place.id = p.place_id join person on person.id = person_id join experience e on e.id = experience_id where known_as = 'Callum' and e.name = 'Wednesdays in Netherden' order by p.kind`,
  gatheringId: `select g.id from gathering g join experience e on e.id = g.experience_id where e.name = 'Wednesdays in Netherden' and g.title = 'What gets in the way'`,
  harbourSessionId: `select gathering_id from contribution where words = 'Naebody should have tae tell their story five times.'`,
  contributionId: `select id from contribution where words = 'Naebody should have tae tell their story five times.'`,
  ideaId: `select id from idea where title = 'One front sheet'`,
  stepId: `select id from step where for_id is not null`,
  coachingId: `select c.id from coaching c join person on person.id = c.person_id join experience e on e.id = c.experience_id where known_as = 'Callum' and e.name = 'Wednesdays in Netherden'`,
  checkInId: `select ci.id from check_in ci join coaching c on c.id = ci.coaching_id join person on person.id = c.person_id where known_as = 'Callum' order by ci.starts_at desc`,
  requestId: `select r.id from record_request r join person on person.id = r.keeper_id where known_as = 'Kit'`,
  keepApartId: `select id from keep_apart order by made_at desc`,
  keepTogetherId: `select k.id from keep_together k join person on person.id = k.by_id where known_as = 'Callum'`,
  mixId: `select id from mix where state = 'adopted' order by made_at desc`,
  deliveryId: `select m.id from message m join person p on p.id = m.person_id where p.known_as = 'Callum' and p.family_name = 'Rennie' and m.template = 'gathering-moved'`,
  messageId: `select substr(message_id, 2, 36) from message where channel = 'email' and gave_up_at is null and cancelled_at is null order by due_at desc, id`,

  importId: `select id from import_batch order by made_at desc, id`,
  number: `select cast(number as text) from import_row where state = 'wrong' order by number`,

  // Others, for what is somebody else's.
  winId: `select id from person where known_as = 'Win'`,
  winWayId: `select way.id from contact_way way join person on person.id = way.person_id where known_as = 'Win' and way.kind = 'phone'`,
  winAffiliationId: `select a.id from affiliation a join person on person.id = a.person_id where known_as = 'Win'`,
  winTieId: `select tie.id from tie join person on person.id in (tie.a_id, tie.b_id) where known_as = 'Win'`,
  winRoleId: `select role.id from role join person on person.id = role.person_id where known_as = 'Win' and role.kind = 'payer'`,
  callumId: `select id from person where known_as = 'Callum' and family_name = 'Rennie'`,
  eilidhId: `select id from person where known_as = 'Eilidh' and family_name = 'Carr'`,
  islaId: `select id from person where known_as = 'Isla' and family_name = 'Cairnie'`,
  jeanId: `select id from person where known_as = 'Jean' and family_name = 'Lennie'`,
  abbieId: `select id from person where known_as = 'Abbie' and family_name = 'Laidlaw'`,
  priyaId: `select id from person where known_as = 'Priya' and family_name = 'Menon'`,
  strathfenwickId: `select id from locality where name = 'Strathfenwick'`,
  harbourId: `select id from experience where name = 'Harbour Days'`,
  islaPlaceId: `select place.id from place join person on person.id = person_id join experience e on e.id = experience_id where known_as = 'Isla' and e.name = 'Spring at Camus Beithe'`,
  jeanPlaceId: `select place.id from place join person on person.id = person_id join experience e on e.id = experience_id where known_as = 'Jean' and e.name = 'Harbour Days'`,
  springSessionId: `select g.id from gathering g join experience e on e.id = g.experience_id where e.name = 'Spring at Camus Beithe' order by g.starts_at`,
  springMixId: `select id from mix where state = 'draft' order by made_at desc`,
  lornaId: `select id from person where known_as = 'Lorna' and family_name = 'Speirs'`,
  lornasTieId: `select tie.id from tie join person on person.id = tie.b_id where known_as = 'Lorna' and tie.kind = 'works_with'`,
  abbiesWordsId: `select id from contribution where words = 'A cup of tea first'`,
  callumsWordsId: `select id from contribution where words = 'Folk who dinnae flinch when ye tell them the truth'`,
  hiddenWordsId: `select id from contribution where hidden_at is not null`,
  reflectionId: `select id from contribution where kind = 'reflection'`,
  morvensCoachingId: `select c.id from coaching c join person on person.id = c.person_id where known_as = 'Morven'`,
  morvensCheckInId: `select ci.id from check_in ci join coaching c on c.id = ci.coaching_id join person on person.id = c.person_id where known_as = 'Morven' order by ci.starts_at desc`,
}

/** The ids of the demo, by the name their URL gives them. What is not there yet is left out. */
export function findPlaces({ folder }: { folder: string }): Record<string, string> {
  return findPlacesIn(join(folder, 'site.sqlite'))
}

export function findPlacesIn(file: string): Record<string, string> {
  const database = new SQLite(file, { readonly: true })
  const found = Object.entries(wanted).map(([name, query]) => [name, database.prepare(query).pluck().get()] as const)
  database.close()
  return Object.fromEntries(found.flatMap(([name, id]) => (typeof id === 'string' ? [[name, id]] : [])))
}
