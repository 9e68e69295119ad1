import { shorten } from '#app/shared/words.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface Mine {
  id: string
  words: string | null
  language: string
  at: string
  hidden_words: string | null
  hidden_by: string | null
  written_by: string | null
  agreed_at: string | null
  isHeard: boolean
}

/** What I have put up in this room, and how to take it back. */
export function MineSoFar({ mine }: { mine: readonly Mine[] }) {
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">Mine so far</h2>
      <Steps>
        {mine.map((one) => (
          <StepItem
            key={one.id}
            done={!one.hidden_words}
            icon={one.hidden_words ? 'hidden' : 'check'}
            title={<Words {...one} />}
            side={<Ways {...one} />}
          >
            {one.hidden_words ? (
              <>
                <b>Not on the wall.</b> <bdi>{one.hidden_by}</bdi> wrote why: <q dir="auto">{one.hidden_words}</q>
              </>
            ) : (
              <>
                <b>On the wall</b> since {one.at}.
              </>
            )}
            {one.written_by && (
              <span>
                {' '}
                Written by <bdi>{one.written_by}</bdi> for you, {one.agreed_at ? 'agreed by you.' : 'not yet agreed by you.'}
              </span>
            )}
          </StepItem>
        ))}
      </Steps>
    </section>
  )
}

function Words({ words, language }: Mine) {
  return (
    <span className="spoken" lang={language} dir="auto">
      {words}
    </span>
  )
}

function Ways({ id, words, isHeard, written_by, agreed_at }: Mine) {
  const about = `“${shorten(words ?? '', 30)}”`
  const hasWord = isHeard || (written_by !== null && agreed_at === null)
  return (
    <>
      {hasWord && (
        <LineLink to={`/contributions/${id}`} about={about}>
          {isHeard ? 'See the answer' : 'Say if it is right'}
        </LineLink>
      )}
      <LineLink to={`/contributions/${id}/retraction`} about={about}>
        Take back
      </LineLink>
    </>
  )
}
