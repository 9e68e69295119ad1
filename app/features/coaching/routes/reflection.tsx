import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { sayChoice } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { keepReflection } from '../commands/keep-reflection.server.ts'
import { reflectionForm } from '../forms.ts'
import { requireCheckInOfPair } from '../guards.server.ts'
import { listReflections, listSafeguardingLeads } from '../queries/reflections.server.ts'

export const meta = () => pageTitle('Only for you')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, viewer, relations } = await requireCheckInOfPair(request, params)
  return {
    id: checkIn.id,
    reflectionId: newId(),
    otherName: relations.has('coach') ? coaching.known_as : coaching.coach_known_as,
    isSharedPhone: viewer.isSharedPhone,
    kept: viewer.isSharedPhone ? [] : await listReflections(viewer.personId, checkIn),
    leads: await listSafeguardingLeads(coaching, dayOf(viewer.at)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn, coaching, viewer } = await requireCheckInOfPair(request, params)
  const form = readForm(await request.formData(), reflectionForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await keepReflection(act, { ...form.value, authorId: viewer.personId, checkIn, coaching })
  return redirect(`/check-ins/${checkIn.id}/reflection`, 303)
}

export default function ReflectionPage() {
  const { id, reflectionId, otherName, isSharedPhone, kept, leads } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/check-ins/${id}`}>{otherName}</BackLink>
      <PageHeader title="My own reflection" />
      <div className="stack stack-large">
        <Card variant="private">
          <p className="quiet">
            <Icon name="hidden" /> Only you. Not <bdi>{otherName}</bdi>, not organisers, not in any export but your own.
          </p>
          <p className="quiet">
            If someone is at risk of harm, don’t write it here. In danger now: ring 999.{' '}
            {leads.length > 0 ? `Else tell ${sayChoice(leads)}, who look after people’s safety here.` : 'Else tell your organiser today.'}
          </p>
          <Form method="post" className="stack">
            <HiddenFields values={{ id: mistakes?.typed.id ?? reflectionId }} />
            <TextArea
              name="words"
              label="What I noticed in myself"
              look="words"
              rows={4}
              defaultValue={mistakes?.typed.words}
              error={mistakes?.errors.words}
            />
            <Button icon="lock">Keep for me</Button>
          </Form>
        </Card>
        {isSharedPhone && <p className="quiet">Other people use this phone, so what you kept is not shown here.</p>}
        {kept.length > 0 && (
          <section className="stack" aria-labelledby="kept">
            <h2 id="kept">What you kept for yourself that day</h2>
            {kept.map((reflection) => (
              <blockquote key={reflection.id} dir="auto">
                {reflection.words}
              </blockquote>
            ))}
          </section>
        )}
      </div>
    </>
  )
}
