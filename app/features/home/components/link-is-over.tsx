import { PathDrawing } from '#app/ui/drawings.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RingSomebody } from './ring-somebody.tsx'

/** A reply link that is used, has run out, or never was: the three look alike, and say whom to ring. */
export function LinkIsOver({ ringing }: { ringing: { name: string; phone: string | null } | null }) {
  return (
    <>
      <PageHeader title="This link has run out" />
      <div className="stack">
        <p>
          A link in a message answers one question, once, and for a while. Nothing was changed by opening it, and nothing you said before is
          lost.
        </p>
        <RingSomebody ringing={ringing} before="Would you still like to answer?" />
        <PathDrawing />
      </div>
    </>
  )
}
