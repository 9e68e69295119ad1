import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

interface MovePageProps {
  place: { id: string; known_as: string; name: string }
  title: string
  lead: string
  button: string
  /** A reason has to be written: what was a no is only taken up by hand. */
  asksWhy: boolean
  /** Why it cannot be done now, in words. */
  refused: string | null
  mistakes: FormMistakes | undefined
}

/** One move of one place: what it does, a line of why, and one button. */
export function MovePage({ place, title, lead, button, asksWhy, refused, mistakes }: MovePageProps) {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/places/${place.id}`}>{place.known_as}</BackLink>
      <PageHeader kicker={place.name} title={title} lead={lead} />
      {refused && <Notice title={refused} />}
      <Form method="post" className="stack">
        <TextArea
          name="words"
          label={asksWhy ? 'Why do you take it up again?' : 'Anything to remember'}
          hint={asksWhy ? 'A no is kept, so it needs a reason. They can read it.' : 'Only if it helps. They can read it.'}
          rows={2}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <div className="row">
          <Button variant="next">{button}</Button>
          <LineLink to={`/places/${place.id}`}>Leave it as it is</LineLink>
        </div>
      </Form>
    </>
  )
}
