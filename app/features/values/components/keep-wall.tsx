import { Form } from '@remix-run/react'
import { voices, type Voice } from '#app/shared/voices.ts'
import { sayCount, shorten } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { LiveLines } from '#app/ui/live-lines.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Mark } from '#app/ui/voice.tsx'

interface Line {
  id: string
  words: string | null
  voice: Voice | null
  language: string
}

type UpLine = Line & { made_at: string }

interface KeepWallProps {
  up: readonly UpLine[]
  hidden: readonly (Line & { hidden_words: string | null })[]
}

const counts = { none: 'Nothing is up yet', one: '# line is up', other: '# lines are up' }

/** For who holds the room: what is on the wall, as it comes, and what was hidden with a reason. Nobody changes words here. */
export function KeepWall({ up, hidden }: KeepWallProps) {
  return (
    <section className="stack" aria-labelledby="keep-wall">
      <h2 id="keep-wall">On the wall</h2>
      <LiveLines>
        <details>
          <summary data-count="" data-none={counts.none} data-one={counts.one} data-other={counts.other}>
            {sayCount(up.length, counts)}
          </summary>
          <ul className="steps" data-lines="">
            {up.map((line) => (
              <KeptLine key={line.id} {...line} />
            ))}
          </ul>
        </details>
        {[...voices, null].map((voice) => (
          <template key={voice} data-line-of={voice ?? 'unsaid'}>
            <KeptLine id="#" words={null} voice={voice} language="en" made_at="" />
          </template>
        ))}
      </LiveLines>
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

/** One line that is up, with the way to hide it. The script copies it for lines that come while the page is open. */
function KeptLine({ made_at, ...line }: UpLine) {
  return (
    <li data-line={line.id} data-at={made_at}>
      <span>
        <Icon name="speak" />
      </span>
      <div>
        <p className="step-title">
          <Spoken {...line} />
        </p>
      </div>
      <div className="side">
        <LineLink to={`/contributions/${line.id}/hiding`} data-to="/contributions/#/hiding" reloadDocument>
          Hide{' '}
          <span className="hidden-words" data-slot="about">
            {aboutOf(line)}
          </span>
        </LineLink>
      </div>
    </li>
  )
}

const aboutOf = ({ words }: Pick<Line, 'words'>) => `“${shorten(words ?? '', 30)}”`

function Spoken({ words, voice, language }: Line) {
  return (
    <>
      {voice && <Mark voice={voice} />}{' '}
      <span className="spoken" lang={language} dir="auto" data-slot="words">
        {words}
      </span>
    </>
  )
}
