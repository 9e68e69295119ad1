import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { reviewKeepApart } from '../commands/review-keep-apart.server.ts'
import { PairName } from '../components/pair-name.tsx'
import { reviewForm } from '../forms.ts'
import { requireKeepApart } from '../guards.server.ts'
import { usualReviewOn } from '../review-days.ts'
import { shownOfReview } from '../shown-keep-apart.ts'

export const handle = { template: 'participant', nav: 'safeguarding', quickExit: true } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Safeguarding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pair, viewer } = await requireKeepApart(request, params, 'keep_apart.write')
  const today = dayOf(viewer.at)
  return { pair, seen: fingerprint(shownOfReview(pair)), usual: usualReviewOn(today), today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, pair } = await requireKeepApart(request, params, 'keep_apart.write')
  const formData = await request.formData()
  const form = readForm(formData, reviewForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const reviewed = await reviewKeepApart(act, { id: pair.id, ...form.value })
  if (reviewed.ok) return redirect(`/keep-aparts/${pair.id}`)
  if (reviewed.reason === 'review_day') return data(mistake(formData, 'reviewOn', reviewed.words), { status: 400 })
  const words =
    reviewed.reason === 'ended'
      ? 'It has been ended, so there is nothing to look at again'
      : 'Another lead set a day meanwhile: it stands below. What you chose is still here'
  return data(mistake(formData, 'reviewOn', words), { status: 409 })
}

export default function KeepApartReviewPage() {
  const { pair, seen, usual, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const back = `/keep-aparts/${pair.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>
        <PairName pair={pair} />
      </BackLink>
      <PageHeader title="Still apart?" lead={`So far the day to look at it again is ${sayDay(pair.reviewOn, today)}.`} />
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <Field
          name="reviewOn"
          type="date"
          label="Look at it again on"
          hint="Within a year."
          defaultValue={mistakes?.typed.reviewOn ?? usual}
          error={mistakes?.errors.reviewOn}
        />
        <p className="row">
          <Button variant="next">Keep them apart until then</Button>
          <ButtonLink to={back}>Leave it as it is</ButtonLink>
        </p>
      </Form>
    </>
  )
}
