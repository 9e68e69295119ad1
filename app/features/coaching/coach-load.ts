import { sayCount } from '#app/shared/words.ts'

/**
 * With how many people we ask one coach to walk at a time. One number for everyone: it asks nobody to
 * declare how much they can carry, and the organiser’s page only says when it is reached or passed.
 */
export const mostPeople = 6

/** How a number of people stands to what we ask of one coach. */
export function judgeLoad(people: number) {
  if (people > mostPeople) return 'more' as const
  return people === mostPeople ? ('full' as const) : ('room' as const)
}

/** “Ceit walks with 6 people, as many as we ask of anyone”. */
export function sayLoadOf(name: string, people: number) {
  const forms = {
    more: {
      one: `${name} walks with # person, more than we ask of anyone`,
      other: `${name} walks with # people, more than we ask of anyone`,
    },
    full: {
      one: `${name} walks with # person, as many as we ask of anyone`,
      other: `${name} walks with # people, as many as we ask of anyone`,
    },
    room: { one: `${name} walks with # person`, other: `${name} walks with # people` },
  }
  return sayCount(people, forms[judgeLoad(people)])
}
