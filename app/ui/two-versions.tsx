import { Fragment, type ReactNode } from 'react'
import { Notice } from './notice.tsx'

export interface VersionedText {
  /** The question it answers, where a form has several. */
  label?: string | undefined
  theirs: string
  yours: string
}

interface TwoVersionsProps {
  /** Who changed it meanwhile, if that may be said. */
  by?: string | undefined
  texts: readonly VersionedText[]
  /** The forms: keep theirs, or put mine in its place. */
  children?: ReactNode
}

/** Someone changed the same thing meanwhile. Both texts are here; nothing is lost until one is chosen. */
export function TwoVersions({ by, texts, children }: TwoVersionsProps) {
  return (
    <section className="stack" aria-labelledby="two-versions">
      <h2 id="two-versions">Two versions of the same thing</h2>
      <Notice
        icon="people"
        title={
          by ? (
            <>
              <bdi>{by}</bdi> changed this while you were writing.
            </>
          ) : (
            'Someone changed this while you were writing.'
          )
        }
        justNow
      >
        Theirs is saved. Yours is kept here. Read both, then choose.
      </Notice>
      {texts.map(({ label, theirs, yours }) => (
        <Fragment key={label ?? ''}>
          {label && <h3>{label}</h3>}
          <div className="versions">
            <Version title="Theirs, saved now" text={theirs} />
            <Version title="Yours, not saved yet" text={yours} />
          </div>
        </Fragment>
      ))}
      {children && <div className="row">{children}</div>}
    </section>
  )
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div className="card">
      <p className="small quiet">
        <b>{title}</b>
      </p>
      {text ? <blockquote dir="auto">{text}</blockquote> : <p className="quiet">Nothing written</p>}
    </div>
  )
}
