import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { chooseNamedContact } from '../commands/edit-person.server.ts'
import { namedContactForm } from '../forms.ts'
import { requirePerson } from '../guards.server.ts'
import { listContactChoices } from '../queries/choices.server.ts'
import { findReachOf } from '../queries/person.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('The person to turn to')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requirePerson(request, params, 'tie.write')
  const { namedId } = await findReachOf(person.id)
  const choices = await listContactChoices(viewer, person.id)
  return { person: { id: person.id, knownAs: person.knownAs }, isSelf: relations.has('self'), namedId, choices }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, viewer } = await requirePerson(request, params, 'tie.write')
  const formData = await request.formData()
  const form = readForm(formData, namedContactForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { namedContactId } = form.value
  const isChoice = (await listContactChoices(viewer, person.id)).some(({ value }) => value === namedContactId)
  if (!isChoice) return data(mistake(formData, 'namedContactId', 'Choose one of these people'), { status: 400 })
  await chooseNamedContact(act, { personId: person.id, namedContactId })
  return redirect(`/people/${person.id}`)
}

export default function NamedContactPage() {
  const { person, isSelf, namedId, choices } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/people/${person.id}`}>{isSelf ? 'Your page' : person.knownAs}</BackLink>
      <PageHeader
        title={isSelf ? 'Who is there for you?' : `Who is there for ${person.knownAs}?`}
        lead="One person to turn to, by name, at the foot of every page. An organiser who is named can open the page of whom they are there for."
      />
      {choices.length === 0 ? (
        <Empty title="Nobody to choose from yet">Organisers and facilitators near them, their coach and their helper will be here.</Empty>
      ) : (
        <Form method="post" className="stack">
          <ChoiceGroup
            name="namedContactId"
            label="The person to turn to"
            hideLabel
            options={choices}
            chosen={mistakes?.typed.namedContactId ?? namedId}
            error={mistakes?.errors.namedContactId}
          />
          <Button variant="next">Name this person</Button>
        </Form>
      )}
    </>
  )
}
