import { sayList } from '#app/shared/words.ts'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { sayLanguage, splitLanguages } from '../languages.ts'
import { bornBands, bornBandWords } from '../person-words.ts'
import { profileFields, profileFieldWords, type ProfileField } from '../profile-fields.ts'

type Answers = Readonly<Partial<Record<string, string>>>

interface ChangedMeanwhileProps {
  theirs: Answers
  yours: Answers
  communities?: readonly { value: string; label: string }[]
}

/** Both versions of every answer that differs. The form below holds what was typed. */
export function ChangedMeanwhile({ theirs, yours, communities = [] }: ChangedMeanwhileProps) {
  const differing = profileFields
    .filter((field) => field in theirs)
    .map((field) => ({
      label: profileFieldWords[field],
      theirs: sayAnswer(field, theirs[field], communities),
      yours: sayAnswer(field, yours[field], communities),
    }))
    .filter((text) => text.theirs !== text.yours)
  return <TwoVersions texts={differing} />
}

function sayAnswer(field: ProfileField, answer = '', communities: readonly { value: string; label: string }[]) {
  if (field === 'communityId') return communities.find(({ value }) => value === answer)?.label ?? ''
  if (field === 'languages') return sayList(splitLanguages(answer).map(sayLanguage))
  const band = field === 'bornBand' && bornBands.find((known) => known === answer)
  return band ? bornBandWords[band] : answer
}
