import { Link } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import type { Voice } from '#app/shared/voices.ts'
import { shorten } from '#app/shared/words.ts'
import { Tag } from '#app/ui/tag.tsx'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { Mark } from '#app/ui/voice.tsx'
import { pageOfContribution, sayKind } from '../contribution-kinds.ts'
import { outcomeWords, type Outcome } from '../ending-words.ts'

interface Step {
  id: string
  way: 'from' | 'to'
  depth: number
  kind: string
  voice: Voice | null
  language: string
  madeAt: string
  words: string | null
  by: string | null
  outcome: Outcome | null
}

interface TrailProps {
  steps: readonly Step[]
  here: { words: string | null; language: string; madeAt: string }
  today: string
}

/** From the first words to what came of them, in the order they grew, with these words in their midst. */
export function Trail({ steps, here, today }: TrailProps) {
  if (steps.length === 0) return null
  const before = steps.filter(({ way }) => way === 'from').sort((one, other) => other.depth - one.depth)
  const after = steps.filter(({ way }) => way === 'to')
  return (
    <section className="stack" aria-labelledby="trail">
      <h2 id="trail">Where it came from, and what grew from it</h2>
      <Timeline>
        {before.map((step) => (
          <TrailStep key={step.id} step={step} today={today} />
        ))}
        <Moment at={here.madeAt} when={sayDay(dayOf(here.madeAt), today)} state="now">
          <p>
            <b>These words</b>
          </p>
          <p className="spoken" lang={here.language} dir="auto">
            {shorten(here.words ?? '')}
          </p>
        </Moment>
        {after.map((step) => (
          <TrailStep key={step.id} step={step} today={today} />
        ))}
      </Timeline>
    </section>
  )
}

function TrailStep({ step, today }: { step: Step; today: string }) {
  return (
    <Moment at={step.madeAt} when={sayDay(dayOf(step.madeAt), today)} state={step.outcome === 'done' ? 'kept' : undefined}>
      <p className="small quiet">
        {sayKind(step.kind)}
        {step.by && (
          <>
            {' · '}
            <bdi>{step.by}</bdi>
          </>
        )}
      </p>
      <p>
        {step.voice && <Mark voice={step.voice} />}{' '}
        <Link to={pageOfContribution(step)} className="spoken" lang={step.language} dir="auto">
          {shorten(step.words ?? '')}
        </Link>
      </p>
      {step.outcome && <Tag variant={step.outcome === 'done' ? 'kept' : 'plain'}>{outcomeWords[step.outcome].said}</Tag>}
    </Moment>
  )
}
