import type { Audience } from '#app/shared/permission-table.ts'

/** How far words travel, as the end of “Who can read it:”. */
export const audienceWords: Record<Audience, string> = {
  me: 'only you',
  cohort: 'the people of this experience',
  locality: 'people in this locality',
  programme: 'people in this programme',
  public: 'anyone',
}
