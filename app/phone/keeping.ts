import { ask } from './database.ts'
import { seal, unseal, type Sealed } from './seal.ts'
import type { Thing } from './thing.ts'

/** Where things wait until they are sent. */
export interface Keeping {
  /** Whether they are still there when the page is closed. */
  isKept: boolean
  list: () => Promise<Thing[]>
  keep: (thing: Thing) => Promise<void>
  drop: (id: string) => Promise<void>
}

interface Kept extends Sealed {
  id: string
  owner: string
  /** From then on nobody needs it: the door is closed, or a week has passed. */
  until: number
}

/** Things kept on the phone, sealed for the one person whose they are. */
export function onPhone(owner: string, until: number): Keeping {
  return {
    isKept: true,
    async list() {
      const mine = (await listAll()).filter((kept) => kept.owner === owner)
      const things = await Promise.all(mine.map((kept) => unseal(owner, kept.id, kept)))
      return things.filter(isThing).sort((a, b) => a.saidAt - b.saidAt)
    },
    async keep(thing) {
      const kept: Kept = { id: thing.id, owner, until, ...(await seal(owner, thing.id, thing)) }
      await ask('things', 'readwrite', (store) => store.put(kept, kept.id))
    },
    drop: (id) => ask('things', 'readwrite', (store) => store.delete(id)),
  }
}

/** Things kept in the open page alone: for a phone that others use too. */
export function inPage(): Keeping {
  const things = new Map<string, Thing>()
  return {
    isKept: false,
    list: async () => [...things.values()],
    keep: async (thing) => void things.set(thing.id, thing),
    drop: async (id) => void things.delete(id),
  }
}

// a store gives back any; only onPhone writes to this one
const listAll = () => ask('things', 'readonly', (store) => store.getAll() as IDBRequest<Kept[]>)

const isThing = (thing: unknown): thing is Thing => typeof thing === 'object' && thing !== null && 'saidAt' in thing

/** How many things wait on this phone, whoever said them: all that may be told without knowing who is looking. */
export async function countWaiting() {
  return (await listAll()).length
}

/** Lets go of what nobody can send any more. */
export async function dropOld(now: number) {
  for (const { id, until } of await listAll()) if (until < now) await ask('things', 'readwrite', (store) => store.delete(id))
}

/** Whose page was open last: the one for whom things are sent when no page is. */
export async function noteOwner(owner: string, until: number) {
  await ask('notes', 'readwrite', (store) => store.put({ owner, until }, 'owner'))
}

export function findOwner() {
  // only noteOwner writes this one
  return ask('notes', 'readonly', (store) => store.get('owner') as IDBRequest<{ owner: string; until: number } | undefined>)
}
