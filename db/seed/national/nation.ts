import { daysFrom } from '../days.ts'
import { dice } from './chance.ts'
import type { Writer } from './writer.ts'

/** One of 32 localities, with 31 or 32 of the thousand experiences and 625 of the twenty thousand people. */
export interface Locality {
  id: string
  communityIds: string[]
  organiserIds: string[]
  personIds: string[]
}

/** How many there are in all. The counts below them follow from the data model's: 60 places to an experience, 30 contributions to a person … */
export const sizes = { localities: 32, people: 20_000, experiences: 1_000 }

/** What the parts of the nation know of each other. */
export interface Nation {
  writer: Writer
  dice: ReturnType<typeof dice>
  days: ReturnType<typeof daysFrom>
  programmeId: string
  stewardId: string
  localities: Locality[]
}

/** An instant `ago` days before today, as the tables keep it. */
export function ago(nation: Nation, days: number) {
  const minute = nation.dice.below(600)
  return new Date(nation.days.at(-days, '08:00').getTime() + minute * 60_000).toISOString()
}

/** What stands in a sealed column that nothing here opens. As long as a sealed line of words. */
export const sealedWords = `v1.${'A'.repeat(120)}`

/** The story's own programme, two localities and their organisers: the nation grows round them. */
export function beginNation(writer: Writer, now: Date): Nation {
  const named = (sql: string) => String(writer.all(sql)[0]?.id)
  const localities = ['Invermallow', 'Strathfenwick'].map((name) => {
    const id = named(`select id from locality where name = '${name}'`)
    return {
      id,
      communityIds: writer.all(`select id from community where locality_id = '${id}'`).map((row) => String(row.id)),
      organiserIds: writer
        .all(`select person_id as id from role where kind = 'organiser' and locality_id = '${id}'`)
        .map((row) => String(row.id)),
      personIds: [],
    }
  })
  return {
    writer,
    dice: dice(20_261_122),
    days: daysFrom(now),
    programmeId: named('select id from programme'),
    stewardId: named(`select person_id as id from role where kind = 'steward'`),
    localities,
  }
}
