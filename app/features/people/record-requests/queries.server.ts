import { db } from '#db/connection.server.ts'

/** Who answers for what is held about a person: their named contact, or else who has looked after the site longest. */
export async function findRecordKeeper(personId: string) {
  const contact = await db()
    .selectFrom('person')
    .innerJoin('person as contact', 'contact.id', 'person.named_contact_id')
    .select(['contact.id', 'contact.known_as'])
    .where('person.id', '=', personId)
    .executeTakeFirst()
  return contact ?? findFirstSteward()
}

function findFirstSteward() {
  return db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['person.id', 'person.known_as'])
    .where('role.kind', '=', 'steward')
    .where('role.ends_on', 'is', null)
    .orderBy('role.starts_on')
    .limit(1)
    .executeTakeFirst()
}

/** What a person asked about their record, and when: from the audit, which keeps no words. */
export function listRecordRequests(personId: string) {
  return db()
    .selectFrom('audit_entry')
    .select(['no', 'at', 'did'])
    .where('about_kind', '=', 'person')
    .where('about_id', '=', personId)
    .where('did', 'in', ['record.correction', 'record.objection', 'record.complaint'])
    .orderBy('no', 'desc')
    .limit(50)
    .execute()
}
