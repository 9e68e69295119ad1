import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PeopleList, PersonLine } from '#app/ui/person-line.tsx'
import { requireExperience } from '../../guards.server.ts'
import { usualAnswerBy } from '../answer-by.ts'
import { invitePlaces } from '../commands/invite-place.server.ts'
import { invitationsForm } from '../forms.ts'
import { findChosen } from '../queries/chosen.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Invite people')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const placeIds = new URL(request.url).searchParams.getAll('place').slice(0, 100)
  const { id, name, first_on, last_on } = experience
  const today = dayOf(viewer.at)
  return {
    id,
    name,
    today,
    lastOn: last_on,
    usual: usualAnswerBy({ today, firstOn: first_on, lastOn: last_on }),
    ...(await findChosen(experience, { viewer, placeIds })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience, viewer } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, invitationsForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { chosen } = await findChosen(experience, { viewer, placeIds: form.value.place })
  const sent = await invitePlaces(act, { placeIds: chosen.map((place) => place.id), answerByOn: form.value.answerByOn })
  if (!sent.ok) return data(mistake(formData, 'answerByOn', sent.reason), { status: 400 })
  return redirect(`/experiences/${experience.id}/places?state=invited`)
}

export default function InvitationsPage() {
  const { id, name, today, lastOn, usual, chosen, free } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const toRing = chosen.filter(({ isMailable }) => !isMailable)
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}/places`}>{name}</BackLink>
      <PageHeader title={sayCount(chosen.length, { one: 'Invite one person', other: 'Invite # people', none: 'Nobody is ticked' })} />
      {chosen.length === 0 ? (
        <Empty title="Tick somebody first">Only who is thought of, or waits, can be invited from the list.</Empty>
      ) : (
        <div className="stack">
          {chosen.length > free && (
            <Notice
              title={sayCount(free, {
                one: 'There is one free place.',
                other: 'There are # free places.',
                none: 'There is no free place now.',
              })}
            >
              You can ask more people than that. The first to say yes get them; the others go on the waiting list, and are told so kindly.
            </Notice>
          )}
          <PeopleList inRow>
            {chosen.map((place) => (
              <li key={place.id}>
                <PersonLine name={place.name} voice={place.voice} what={place.isMailable ? 'by e-mail' : 'to ring'} />
              </li>
            ))}
          </PeopleList>
          {toRing.length > 0 && (
            <p>
              {sayCount(toRing.length, {
                one: 'One of them has no e-mail: you ring, and note the answer.',
                other: '# of them have no e-mail: you ring, and note their answers.',
              })}
            </p>
          )}
          <Form method="post" className="stack">
            {chosen.map((place) => (
              <input key={place.id} type="hidden" name="place" value={place.id} />
            ))}
            <Field
              name="answerByOn"
              type="date"
              label="Answer by"
              hint="After that day the invitation runs out, and the next like-for-like is put forward to you."
              min={today}
              max={lastOn}
              defaultValue={mistakes?.typed.answerByOn ?? usual}
              error={mistakes?.errors.answerByOn}
            />
            <div className="row">
              <Button variant="next" icon="letter">
                Send the invitations
              </Button>
              <LineLink to={`/experiences/${id}/places`}>Not yet</LineLink>
            </div>
          </Form>
        </div>
      )}
    </>
  )
}
