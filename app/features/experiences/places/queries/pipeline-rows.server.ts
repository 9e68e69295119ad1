import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

/** The places of an experience, each with its person: whether mail can reach them, and whether the viewer works with them or manages them. */
export const listPlaces = prepared(({ experienceId, viewerId, today }: { experienceId: string; viewerId: string; today: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['place.id', 'place.made_at', 'place.person_id', 'place.voice', 'place.state', 'place.energy', 'place.free'])
    .select(['place.answer_by_on', 'place.return_on', 'place.pinned_at', 'person.known_as', 'person.family_name', 'person.wants'])
    .select(['person.community_id', 'community.name as community_name'])
    .select((it) => [
      it
        .exists(
          it
            .selectFrom('contact_way')
            .select('contact_way.id')
            .whereRef('contact_way.person_id', '=', 'place.person_id')
            .where('contact_way.kind', '=', 'email')
            .where('contact_way.safe', '<>', 'never'),
        )
        .as('is_mailable'),
      it
        .exists(
          it
            .selectFrom('tie')
            .select('tie.id')
            .where('tie.a_id', '=', viewerId)
            .whereRef('tie.b_id', '=', 'place.person_id')
            .where('tie.kind', 'in', ['works_with', 'manages'])
            .where((where) => where.or([where('tie.ends_on', 'is', null), where('tie.ends_on', '>=', today)])),
        )
        .as('is_tied'),
    ])
    .where('place.experience_id', '=', experienceId)
    .where('person.erased_at', 'is', null)
    .limit(1000),
)

/** What has become of these places so far, the earliest change first. */
export const listChanges = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('place_change')
    .innerJoin('place', 'place.id', 'place_change.place_id')
    .select(['place_change.place_id', 'place_change.made_at', 'place_change.from_state', 'place_change.to_state', 'place_change.by_id'])
    .where('place.experience_id', '=', experienceId)
    .orderBy('place_change.made_at')
    .orderBy('place_change.id')
    .limit(10_000),
)

/** Invitations by mail to these people, the earliest first, and whether each came back or was given up. */
export const listInvitationMails = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('message', 'message.person_id', 'place.person_id')
    .select(['message.dedupe_key', 'message.bounced_at', 'message.gave_up_at'])
    .where('place.experience_id', '=', experienceId)
    .where('message.template', '=', 'place-invitation')
    .orderBy('message.made_at'),
)

/** What is prepared for who said yes. */
export const listPreparations = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .select(['preparation.id', 'preparation.place_id', 'preparation.kind', 'preparation.state', 'preparation.due_on'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted'),
)
