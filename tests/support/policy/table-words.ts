import { noOne, people, tooLong, type OtherRow, type Table } from './row.ts'

const ofInvermallow = ['fiona', 'morven', 'callum', 'eilidh', 'alasdair', 'ceit', 'agnieszka', 'win'] as const
const planters = ['morven', 'callum', 'eilidh', 'alasdair', 'ceit', 'agnieszka', 'win'] as const
const owners = { GET: ['fiona', 'morven', 'eilidh'], POST: ['fiona', 'morven', 'eilidh'] } as const
const author = { GET: ['morven'], POST: ['morven'] } as const
const byTheHarbour = ['morven', 'agnieszka', 'callum', 'eilidh', 'alasdair', 'ceit'] as const

/** What Morven said by the harbour, for those who were there; and the idea that grew from it, for all of Invermallow. */
export const wordsTable: Table = {
  'features/contributions/routes/contribution': { GET: byTheHarbour, POST: noOne },
  'features/contributions/routes/answers': author,
  'features/contributions/routes/ending': author,
  'features/contributions/routes/reopening': author,
  'features/contributions/routes/links': { GET: ['morven', 'agnieszka'], POST: ['morven', 'agnieszka'] },
  'features/contributions/routes/hiding': { GET: ['ceit'], POST: ['ceit'] },
  'features/contributions/routes/showing': { GET: noOne, POST: ['ceit'] },
  'features/contributions/routes/edit-words': author,
  'features/contributions/routes/agreement': { GET: noOne, POST: ['morven'] },

  // A list of what one may read, and so for everybody who is signed in. To plant an idea is for those who could own it.
  'features/ideas/routes/ideas': { GET: people, POST: noOne },
  'features/ideas/routes/idea-new': { GET: planters, POST: planters },
  'features/ideas/routes/idea': { GET: ofInvermallow, POST: noOne },
  'features/ideas/routes/moves': owners,
  'features/ideas/routes/notice': { ...owners, body: tooLong },
  'features/ideas/routes/people': owners,
  'features/ideas/routes/leaving': { GET: ofInvermallow, POST: owners.POST },
  'features/ideas/routes/steps': owners,
  'features/ideas/routes/steps-phone': { GET: noOne, POST: owners.POST },
  'features/ideas/routes/step-keeping': { GET: ofInvermallow, POST: owners.POST },
}

/** What is taken back is gone, so it comes after whatever looks at it. */
export const takingBackTable: Table = {
  'features/contributions/routes/retraction': author,
}

const words = (name: string) => ({ contributionId: name })
const contribution = 'features/contributions/routes/contribution'

export const otherWords: OtherRow[] = [
  { route: contribution, where: words('abbiesWordsId'), GET: ['callum', 'eilidh', 'alasdair', 'guest'], POST: noOne },
  { route: 'features/contributions/routes/hiding', where: words('abbiesWordsId'), GET: noOne, POST: noOne },
  { route: 'features/contributions/routes/edit-words', where: words('abbiesWordsId'), GET: noOne, POST: noOne },
  // Callum's own words, which Nan typed for him.
  { route: 'features/contributions/routes/edit-words', where: words('callumsWordsId'), GET: ['callum'], POST: ['callum'] },
  // Hidden words are there for their author and for who held the room.
  { route: contribution, where: words('hiddenWordsId'), GET: ['ceit'], POST: noOne },
  // Priya's reflection is Priya's.
  { route: contribution, where: words('reflectionId'), GET: noOne, POST: noOne },
  { route: 'features/contributions/routes/answers', where: words('reflectionId'), GET: noOne, POST: noOne },
  { route: contribution, where: words('ideaId'), GET: ofInvermallow, POST: noOne },
]
