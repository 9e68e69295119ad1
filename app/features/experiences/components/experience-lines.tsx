import { Link } from '@remix-run/react'
import { sayDays } from '#app/shared/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { whereWeAre, whereWords, type ExperienceState } from '../experience-states.ts'
import { patternWords, type Pattern } from '../patterns.ts'
import type { PlaceState } from '../places/place-states.ts'

interface Line {
  id: string
  name: string
  pattern: Pattern
  state: ExperienceState
  first_on: string
  last_on: string
  locality_name: string | null
  place_id: string | null
  place_state: PlaceState | null
}

/** Experiences under one heading: what each is, when, and where it is; of one you were asked to, the way to your answer. */
export function ExperienceLines({ title, experiences, today }: { title: string; experiences: readonly Line[]; today: string }) {
  return (
    <section className="stack stack-small">
      <h2>{title}</h2>
      <Steps label={title}>
        {experiences.map((one) => {
          const where = whereWeAre(one, today)
          const isAsked = one.place_state !== null && one.place_state !== 'accepted'
          return (
            <StepItem
              key={one.id}
              icon={one.pattern === 'residential' ? 'bed' : one.pattern === 'online' ? 'phone' : 'plan'}
              title={<Link to={isAsked && one.place_id ? `/places/${one.place_id}` : `/experiences/${one.id}`}>{one.name}</Link>}
              side={
                one.place_state === 'invited' ? (
                  <ButtonLink to={`/places/${one.place_id}`} variant="next" about={one.name}>
                    Answer
                  </ButtonLink>
                ) : (
                  <Tag variant={where === 'running' ? 'now' : where === 'cancelled' ? 'care' : 'plain'}>{whereWords[where]}</Tag>
                )
              }
            >
              {sayDays(one.first_on, one.last_on, today)} · {patternWords[one.pattern]} · {one.locality_name ?? 'Across the programme'}
            </StepItem>
          )
        })}
      </Steps>
    </section>
  )
}
