import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { cohortVoices, hereAsWords } from '#app/shared/voices.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireExperience } from '../../guards.server.ts'
import { considerPeople } from '../commands/consider-people.server.ts'
import { TickPeople } from '../components/tick-people.tsx'
import { considerForm } from '../forms.ts'
import { listPeopleInScope } from '../queries/people-in-scope.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Think of people')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const find = (new URL(request.url).searchParams.get('find') ?? '').slice(0, 100)
  const { people, hasMore } = await listPeopleInScope({ viewer, experience }, { find })
  const { id, name, voice } = experience
  return { id, name, voice, find, hasMore, people: people.map((person) => ({ ...person, value: `${person.id}~${newId()}` })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience, viewer } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, considerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const ticked = form.value.people.map(([personId = '', placeId = '']) => ({ personId, placeId }))
  const { people } = await listPeopleInScope({ viewer, experience }, { ids: ticked.map(({ personId }) => personId) })
  const mine = ticked.filter(({ personId }) => people.some(({ id }) => id === personId))
  const considered = await considerPeople(act, { experienceId: experience.id, voice: form.value.voice, people: mine })
  if (!considered.ok) return data(mistake(formData, 'form', considered.reason), { status: 409 })
  return redirect(`/experiences/${experience.id}/places?state=considered`)
}

export default function NewPlacesPage() {
  const { id, name, voice, find, hasMore, people } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const voices = voice ? [voice] : cohortVoices
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}/places`}>{name}</BackLink>
      <PageHeader
        title="Think of people"
        lead="They are not told, and nothing is promised. Who has a place here already, or said no, is not on this list."
        actions={
          <>
            <ButtonLink to={`/imports/new?experience=${id}`}>Bring a list in</ButtonLink>
            <ButtonLink to={`/people/new`} icon="plus">
              Add somebody new
            </ButtonLink>
          </>
        }
      />
      <Filters label="Find people" button="Find">
        <Field key={find} name="find" type="search" label="Name" defaultValue={find} grows />
      </Filters>
      {people.length === 0 ? (
        <Empty title={find ? 'Nobody by that name' : 'Nobody to think of yet'}>
          {find ? 'They may have a place here already, or belong to another locality.' : 'Add the people of your locality first.'}
        </Empty>
      ) : (
        <Form method="post" className="stack">
          <TickPeople people={people} typed={mistakes?.typed.people} error={mistakes?.errors.people} />
          {hasMore && <p className="quiet">There are more. Type a part of the name to find them.</p>}
          <ChoiceGroup
            name="voice"
            label="They would come as …"
            inRow
            hint="For everyone you ticked. Do the others after."
            options={voices.map((value) => ({ value, label: hereAsWords[value] }))}
            chosen={mistakes?.typed.voice ?? voice ?? undefined}
            error={mistakes?.errors.voice}
          />
          <Button variant="next">Keep them in mind</Button>
        </Form>
      )}
    </>
  )
}
