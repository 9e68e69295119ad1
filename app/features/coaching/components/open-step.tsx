import type { Step } from '../queries/words.server.ts'

/** The small step from last time, before the talk that asks about it. */
export function OpenStep({ step, isCoach, name }: { step: Step; isCoach: boolean; name: string }) {
  return (
    <section className="stack stack-small" aria-labelledby="open-step">
      <h2 id="open-step">{isCoach ? `The small step ${name} took away` : 'Your small step'}</h2>
      <p className="words">{step.words ?? 'Taken back'}</p>
      {!isCoach && <p className="quiet">Kept, changed or let go: you can say how it went when you talk.</p>}
    </section>
  )
}
