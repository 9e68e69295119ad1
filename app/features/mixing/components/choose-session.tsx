import { sayStart } from '#app/shared/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface Session {
  id: string
  title: string
  starts_at: string
  zone: string
  experience_name: string
  hasCircles: boolean
}

/** The sessions still to come, to begin a mix with. */
export function ChooseSession({ sessions }: { sessions: readonly Session[] }) {
  if (sessions.length === 0)
    return <Empty title="No session to come">Sessions of your experiences are listed here from the day they are planned.</Empty>
  return (
    <Steps label="Sessions to come">
      {sessions.map(({ id, title, starts_at, zone, experience_name, hasCircles }) => (
        <StepItem
          key={id}
          icon="people"
          title={title}
          side={
            <ButtonLink to={`/mixes/new?gathering=${id}`} variant={hasCircles ? 'quiet' : 'plain'} about={`for ${title}`}>
              {hasCircles ? 'Work out again' : 'Work out circles'}
            </ButtonLink>
          }
        >
          {experience_name} · {sayStart(starts_at, zone)}
        </StepItem>
      ))}
    </Steps>
  )
}
