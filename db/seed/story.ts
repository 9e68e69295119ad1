import type { Act } from '#app/shared/act.ts'
import type { Days } from './days.ts'

/** What the parts of the story know of each other: its calendar, and the ids of what has been made so far, by name or key. */
export interface Story {
  days: Days
  programmeId: string
  ids: Record<
    'locality' | 'community' | 'organisation' | 'person' | 'experience' | 'place' | 'gathering' | 'contribution',
    Map<string, string>
  >
}

/** The id of something the story made earlier. Asking for what is not there is a mistake in the story. */
export function idOf(story: Story, kind: keyof Story['ids'], name: string) {
  const id = story.ids[kind].get(name)
  if (!id) throw new Error(`The story has no ${kind} “${name}” yet`)
  return id
}

export const personId = (story: Story, key: string) => idOf(story, 'person', key)

/** Somebody of the story does something on a day. */
export function actOf(
  story: Story,
  key: string,
  count: number,
  { as = 'organiser', time = '10:00' }: { as?: Act['as']; time?: string } = {},
): Act {
  return story.days.act(personId(story, key), count, as, time)
}
