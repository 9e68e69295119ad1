import { demoPeople } from '#app/features/home/demo-people.ts'

export type Person = (typeof demoPeople)[number]['key']

/** Who knocks: the people of the story, somebody who is not signed in, and a guest of the room whose door is open. */
export type Who = Person | 'nobody' | 'guest'

/** Whom one address lets in, for looking and for sending. Written from the permission matrix, never from what the app does. */
export interface Row {
  GET: readonly Who[]
  POST: readonly Who[]
  /** What is sent: a mistake, where a good form would change the story. */
  body?: Record<string, string>
  query?: string
}

/** The same route for another thing of the story: `where` names it for each `:name` of the route's path. */
export interface OtherRow extends Row {
  route: string
  where: Record<string, string>
}

export type Table = Record<string, Row>

export const people: readonly Person[] = demoPeople.map(({ key }) => key)
export const everyone: readonly Who[] = [...people, 'nobody', 'guest']
export const noOne: readonly Who[] = []

/** Whoever works for the programme, lives there or came to something: all but Bel, who cooks and has no role yet, and the steward. */
export const inProgramme = people.filter((person) => person !== 'bel' && person !== 'kit')

/** A reason longer than any form takes. */
export const tooLong = { words: 'x'.repeat(1001) }
