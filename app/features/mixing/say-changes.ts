import { sayList, startWithCount } from '#app/shared/words.ts'
import type { Known } from './mix-notes.ts'

/** What is otherwise than when a mix was worked out: the ids of places, and whether anything beside people changed. */
export interface Changes {
  came: string[]
  gone: string[]
  changed: string[]
  earlier: boolean
  rest: boolean
}

/** What changed since; undefined when nothing did. */
export function findChanges(then: Known, now: Known): Changes | undefined {
  const changes = {
    came: Object.keys(now.people).filter((id) => then.people[id] === undefined),
    gone: Object.keys(then.people).filter((id) => now.people[id] === undefined),
    changed: Object.entries(now.people).flatMap(([id, mark]) => (then.people[id] !== undefined && then.people[id] !== mark ? [id] : [])),
    earlier: then.earlier !== now.earlier,
    rest: then.rest !== now.rest,
  }
  const isSame = countPeople(changes) === 0 && !changes.earlier && !changes.rest
  return isSame ? undefined : changes
}

function countPeople({ came, gone, changed }: Changes) {
  return came.length + gone.length + changed.length
}

/** “Three people have changed since”, and what in words. `nameOf` gives the name that belongs to a place. */
export function sayChanges(changes: Changes, nameOf: (placeId: string) => string) {
  const title = startWithCount(countPeople(changes), {
    none: 'Something has changed since it was worked out',
    one: '# person has changed since it was worked out',
    other: '# people have changed since it was worked out',
  })
  const names = (ids: readonly string[]) => sayList(ids.map(nameOf))
  const lines = [
    changes.came.length > 0 && `Here now: ${names(changes.came)}.`,
    changes.gone.length > 0 && `Not here any more: ${names(changes.gone)}.`,
    changes.changed.length > 0 && `With something new about them: ${names(changes.changed)}.`,
    changes.earlier && 'The circles of an earlier session are others.',
    changes.rest && 'Something else that matters for it is not the same.',
  ]
  return { title, lines: lines.filter((line) => line !== false) }
}
