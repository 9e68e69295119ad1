import type { ReactNode } from 'react'
import liveLines from '../phone/live-lines.ts?worker&url'
import { useNonce } from './nonce.tsx'

interface LiveLinesProps {
  /** The number of the last thing that is on the page; left out, the script is told of everything once more. */
  after?: number
  children: ReactNode
}

/** Lines of a room that follow what is put up and taken off, while somebody looks. Inside stand a list, and a template for each voice. */
export function LiveLines({ after, children }: LiveLinesProps) {
  return (
    <div className="stack" data-live="" data-after={after}>
      {children}
      <p className="hidden-words" aria-live="polite" data-news="" data-one="New: #" data-other="# new lines." />
      <div className="live-line no-print" role="status">
        <p data-line-is="lost" hidden>
          <b>The line is lost.</b> Words are kept. They come up here when it is back.
        </p>
        <p data-line-is="back" hidden>
          <b>The line is back.</b>
        </p>
      </div>
      <script type="module" src={liveLines} nonce={useNonce()} />
    </div>
  )
}
