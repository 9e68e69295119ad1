import { sayDay } from '#app/shared/dates.ts'
import { sayList } from '#app/shared/words.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { listLanguages, sayLanguage } from '../languages.ts'
import { bornBandWords, type BornBand } from '../person-words.ts'

export interface Belonging {
  id: string
  job: string | null
  startsOn: string
  endsOn: string | null
  organisationName: string
}

interface AboutPersonProps {
  communityName?: string | null
  localityName?: string | null
  languages: string
  bornBand?: BornBand | null
  gender?: string | null
}

/** The few plain facts, after what somebody brings. What was not said is not listed. */
export function AboutPerson({ communityName, localityName, languages, bornBand, gender }: AboutPersonProps) {
  const facts = [
    { label: 'Community', value: [communityName, localityName].filter(Boolean).join(', ') },
    { label: 'Languages', value: sayList(listLanguages(languages).map(sayLanguage)) },
    { label: 'Age', value: bornBand && bornBandWords[bornBand] },
    { label: 'Gender', value: gender },
  ].filter(({ value }) => value)
  return (
    <dl className="ask-note">
      {facts.map(({ label, value }) => (
        <Fact key={label} label={label} value={value ?? ''} />
      ))}
    </dl>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** Which groups and services somebody belongs to, those of today first. */
export function Belongings({
  affiliations,
  today,
  endAt,
}: {
  affiliations: readonly Belonging[]
  today: string
  endAt?: string | undefined
}) {
  return (
    <ul className="stack-small">
      {affiliations.map(({ id, job, startsOn, endsOn, organisationName }) => (
        <li key={id}>
          {organisationName}
          {job && <span> · {job}</span>}{' '}
          <span className="quiet small">{endsOn ? `until ${sayDay(endsOn, today)}` : `since ${sayDay(startsOn, today)}`}</span>
          {endAt && !endsOn && (
            <LineLink to={`${endAt}/${id}/ending`} about={`to ${organisationName}`}>
              No longer belongs there
            </LineLink>
          )}
        </li>
      ))}
    </ul>
  )
}
