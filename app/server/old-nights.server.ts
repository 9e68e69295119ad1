import { db } from '#db/connection.server.ts'
import { forgetting } from './forgetting.server.ts'

/** When the timetable ran. */
export const oldSlots = forgetting(
  'forget old slots',
  ({ instant }) => db().selectFrom('job_slot').select('slot_at as id').distinct().where('slot_at', '<', instant),
  (slots) => db().deleteFrom('job_slot').where('slot_at', 'in', slots).execute(),
)

/** What was let go in a night of long ago. */
export const oldNights = forgetting(
  'forget old nights',
  ({ instant }) => db().selectFrom('forgetting').select('id').where('made_at', '<', instant),
  (ids) => db().deleteFrom('forgetting').where('id', 'in', ids).execute(),
)
