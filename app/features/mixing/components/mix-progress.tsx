import { Form, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import type { RunView } from '../look-at-run.ts'

/** A mix while it is worked out. With scripts it follows along; without, the page comes again every two seconds. */
export function MixProgress({ mixId, run }: { mixId: string; run: RunView }) {
  const view = useLatest(mixId, run)
  return (
    <Card as="section" labelledBy="working">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <h2 id="working">{sayState(view)}</h2>
      <Progress label="How far it is" here={view.elapsed} of={view.seconds} />
      <p className="quiet">
        {Math.floor(view.elapsed)} of about {view.seconds} seconds. You can leave this page and come back.
      </p>
      <Steps label="Proposals">
        {view.proposals.map(({ letter, lean, words }) => (
          <StepItem key={letter} title={`Proposal ${letter}`}>
            {lean} {words}
          </StepItem>
        ))}
      </Steps>
      <div className="row">
        {!view.isStopping && (
          <Form method="post" action="stopping">
            <Button icon="check">Stop and take what there is</Button>
          </Form>
        )}
        <LineLink to=".">Look again</LineLink>
      </div>
    </Card>
  )
}

function sayState({ state, isStopping }: RunView) {
  if (isStopping) return 'Stopping, and taking what there is'
  return state === 'waiting' ? 'Waiting for its turn' : 'Being worked out'
}

/** What the stream told last, beginning with what the page knew. The page is read again when it is over. */
function useLatest(mixId: string, run: RunView) {
  const [told, setTold] = useState(run)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const stream = new EventSource(`/mixes/${mixId}/stream`)
    // our own stream, which sends nothing else
    stream.addEventListener('progress', ({ data }: MessageEvent<string>) => setTold(JSON.parse(data) as RunView))
    stream.addEventListener('over', () => {
      stream.close()
      revalidate()
    })
    return () => stream.close()
  }, [mixId, revalidate])
  return told.elapsed > run.elapsed ? told : run
}
