import { sayName } from '#app/features/people/person-words.ts'
import type { KeepApartRow } from '../queries/keep-aparts.server.ts'

type Pair = Pick<KeepApartRow, 'aKnownAs' | 'aFamilyName' | 'bKnownAs' | 'bFamilyName'>

/** The two of a pair, by name. */
export function PairName({ pair }: { pair: Pair }) {
  return (
    <>
      <bdi>{sayName({ knownAs: pair.aKnownAs, familyName: pair.aFamilyName })}</bdi> and{' '}
      <bdi>{sayName({ knownAs: pair.bKnownAs, familyName: pair.bFamilyName })}</bdi>
    </>
  )
}
