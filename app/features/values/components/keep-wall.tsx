import { Form } from '@remix-run/react'
import type { Voice } from '#app/shared/voices.ts'
import { sayCount, shorten } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Mark } from '#app/ui/voice.tsx'

interface Line {
  id: string
  words: string | null
  voice: Voice | null
  language: string
}

interface KeepWallProps {
  up: readonly Line[]
  hidden: readonly (Line & { hidden_words: string | null })[]
}

/** For who holds the room: what is on the wall, and what was hidden with a reason. Nobody changes words here. */
export function KeepWall({ up, hidden }: KeepWallProps) {
  return (
    <section className="stack" aria-labelledby="keep-wall">
      <h2 id="keep-wall">On the wall</h2>
      <details>
        <summary>{sayCount(up.length, { none: 'Nothing is up yet', one: '# line is up', other: '# lines are up' })}</summary>
        <Steps>
          {up.map((line) => (
            <StepItem
              key={line.id}
              icon="speak"
              title={<Spoken {...line} />}
              side={
                <LineLink to={`/contributions/${line.id}/hiding`} about={aboutOf(line)}>
                  Hide
                </LineLink>
              }
            />
          ))}
        </Steps>
      </details>
      {hidden.length > 0 && (
        <details>
          <summary>{sayCount(hidden.length, { one: '# line is hidden', other: '# lines are hidden' })}</summary>
          <Steps>
            {hidden.map((line) => (
              <StepItem
                key={line.id}
                icon="hidden"
                title={<Spoken {...line} />}
                side={
                  <Form method="post" action={`/contributions/${line.id}/showing`}>
                    <Button variant="quiet" about={aboutOf(line)}>
                      Show again
                    </Button>
                  </Form>
                }
              >
                Hidden because: <q dir="auto">{line.hidden_words}</q>
              </StepItem>
            ))}
          </Steps>
        </details>
      )}
    </section>
  )
}

const aboutOf = ({ words }: Line) => `“${shorten(words ?? '', 30)}”`

function Spoken({ words, voice, language }: Line) {
  return (
    <>
      {voice && <Mark voice={voice} />}{' '}
      <span className="spoken" lang={language} dir="auto">
        {words}
      </span>
    </>
  )
}
