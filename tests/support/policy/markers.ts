import type { Who } from './row.ts'

/** Abbie comes on Wednesdays and to nothing else; Priya wrote something down by the harbour that is hers alone. */
export type Reader = Who | 'abbie' | 'priya'

/** Words that only some may ever see, and who that is. */
export interface Marker {
  words: string
  readers: readonly Reader[]
}

export const planted = {
  value: 'Marram grass holds the dune together',
  preparation: 'He keeps the key of the wheelhouse',
}

const byTheHarbour = ['morven', 'agnieszka', 'callum', 'eilidh', 'alasdair', 'ceit', 'priya'] as const
const onWednesdays = ['callum', 'eilidh', 'alasdair', 'abbie'] as const

export const markers: Marker[] = [
  // Said in a room: for who was in it.
  { words: 'Naebody should have tae tell their story', readers: byTheHarbour },
  { words: 'Being trusted to use my own sense', readers: byTheHarbour },
  { words: 'No having to be brave to ask', readers: byTheHarbour },
  { words: 'A cup of tea first', readers: [...onWednesdays, 'guest'] },
  { words: 'Folk who dinnae flinch', readers: [...onWednesdays, 'guest'] },
  { words: planted.value, readers: [...onWednesdays, 'guest'] },
  // Who comes to what: for the cohort, who plans it, and the steward's list of names.
  { words: 'Siobhan', readers: [...byTheHarbour, 'fiona', 'kit'] },
  { words: 'Ravi', readers: [...byTheHarbour, 'fiona', 'kit'] },
  { words: 'Kofi', readers: [...onWednesdays, 'fiona', 'kit'] },
  { words: 'Dorota', readers: [...onWednesdays, 'fiona', 'kit'] },
  { words: 'Catriona', readers: ['fiona', 'dev', 'kit'] },
  { words: 'Fergus', readers: ['fiona', 'dev', 'kit'] },
  // What one person needs so as to come.
  { words: planted.preparation, readers: ['callum', 'fiona'] },
  // Between two.
  { words: 'Carried over: the nursery was shut', readers: ['ceit', 'morven'] },
  { words: 'Show the sheet at the nursery door', readers: ['ceit', 'morven'] },
  { words: 'To keep my temper for when', readers: ['ceit', 'morven'] },
  { words: 'Parents noticed on the second visit', readers: ['ceit', 'eilidh'] },
  { words: 'Somebody tae keep me tae it', readers: ['callum'] },
  // Hidden, with a reason for its author.
  { words: 'That Mrs Imrie at the school gate', readers: ['ceit'] },
  // Why two people are kept apart, and that anybody is: the safeguarding lead alone.
  { words: 'quarrel over a shared hedge', readers: ['hannah'] },
  { words: 'were a couple until last year', readers: ['hannah'] },
  { words: 'Keep two people apart', readers: ['hannah'] },
  // Priya's own.
  { words: 'I was angry for two days', readers: ['priya'] },
]
