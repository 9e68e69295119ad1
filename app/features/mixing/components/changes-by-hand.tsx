import { Form } from '@remix-run/react'
import { sayTime } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ByHandFields } from './move-by-hand.tsx'

interface ChangesByHandProps extends ByHandFields {
  moves: readonly {
    id: string
    made_at: string
    words: string
    by: string
    undone_at: string | null
    effects: readonly string[]
    isHold: boolean
  }[]
  undoWords: string | null
  redoWords: string | null
  /** Nothing can be changed any more once a mix is no draft. */
  isDraft: boolean
}

/** What was changed by hand in a proposal, the latest first, with what it did; taken back and made again by a press. */
export function ChangesByHand({ moves, undoWords, redoWords, isDraft, ...fields }: ChangesByHandProps) {
  const latest = moves.find(({ undone_at }) => undone_at === null)
  if (moves.length === 0) return null
  return (
    <section className="stack" aria-labelledby="by-hand">
      <h2 id="by-hand">Changed by hand</h2>
      {latest && (
        <Notice variant="kept" title={latest.words} justNow>
          {latest.isHold
            ? 'Working it out again keeps that.'
            : latest.effects.length > 0
              ? latest.effects.join(' ')
              : 'It costs the same as before.'}
        </Notice>
      )}
      {isDraft && (
        <div className="row">
          {undoWords && <StepForm {...fields} way="undoing" words={undoWords} />}
          {redoWords && <StepForm {...fields} way="redoing" words={redoWords} />}
        </div>
      )}
      <details>
        <summary>All changes</summary>
        <ol reversed>
          {moves.map(({ id, made_at, words, by, undone_at }) => (
            <li key={id}>
              {undone_at ? <s>{words}</s> : words}{' '}
              <span className="small quiet">
                {sayTime(made_at)}, <bdi>{by}</bdi>
                {undone_at && ', taken back'}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

function StepForm({ mixId, proposal, seen, session, way, words }: ByHandFields & { way: 'undoing' | 'redoing'; words: string }) {
  return (
    <Form method="post" action={`/mixes/${mixId}/${way}`}>
      <HiddenFields values={{ proposal, seen, session }} />
      <Button variant={way === 'undoing' ? 'plain' : 'quiet'} icon={way === 'undoing' ? 'back' : 'again'} about={words}>
        {way === 'undoing' ? 'Take it back' : 'Make it again'}
      </Button>
    </Form>
  )
}
