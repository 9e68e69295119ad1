import { Choice } from '#app/ui/choice.tsx'
import { Icon } from '#app/ui/icon.tsx'

interface TickPeopleProps {
  people: readonly {
    value: string
    id: string
    known_as: string
    family_name: string | null
    wants: string | null
    community_name: string | null
  }[]
  /** What was ticked before a mistake, joined by commas; each begins with the person's id. */
  typed: string | undefined
  error: string | undefined
}

/** People to tick, each with where they live and what they want to be part of. */
export function TickPeople({ people, typed, error }: TickPeopleProps) {
  const ticked = new Set(typed?.split(',').map((value) => value.split('~')[0]))
  return (
    <fieldset aria-describedby={error ? 'people-error' : undefined}>
      <legend className="legend">Who could come?</legend>
      {error && (
        <p className="mistake" id="people-error">
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div className="grid choices">
        {people.map(({ value, id, known_as, family_name, wants, community_name }, place) => (
          <Choice
            key={id}
            id={place === 0 ? 'people' : `people-${id}`}
            name="people"
            value={value}
            label={<bdi>{[known_as, family_name].filter(Boolean).join(' ')}</bdi>}
            hint={
              (community_name || wants) && (
                <>
                  {community_name}
                  {community_name && wants && ' · '}
                  {wants && <q className="words">{wants}</q>}
                </>
              )
            }
            defaultChecked={ticked.has(id)}
          />
        ))}
      </div>
    </fieldset>
  )
}
