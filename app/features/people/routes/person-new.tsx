import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { organises } from '#app/server/care.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { addPerson } from '../commands/add-person.server.ts'
import { AlikePeople } from '../components/alike-people.tsx'
import { NewPersonFields } from '../components/new-person-fields.tsx'
import { newPersonForm } from '../forms.ts'
import { requirePeople } from '../guards.server.ts'
import { joinLanguages } from '../languages.ts'
import { listAlike } from '../queries/alike.server.ts'
import { listCommunityChoices, listOrganisationChoices } from '../queries/choices.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Add somebody')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requirePeople(request, 'person.create')
  const [communities, organisations] = [await listCommunityChoices(viewer), await listOrganisationChoices()]
  return { id: newId(), asksLittle: !organises(viewer), communities, organisations }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requirePeople(request, 'person.create')
  const formData = await request.formData()
  const form = readForm(formData, newPersonForm)
  if (!form.ok) return data({ mistakes: form.mistakes, alike: [] }, { status: 400 })
  const { isNew, languages, ...person } = form.value
  const wrong = (field: 'communityId' | 'organisationId' | 'email', words: string) =>
    data({ mistakes: mistake(formData, field, words), alike: [] }, { status: 400 })

  if (!isChoice(await listCommunityChoices(viewer), person.communityId)) return wrong('communityId', 'Choose a community from the list')
  if (!isChoice(await listOrganisationChoices(), person.organisationId))
    return wrong('organisationId', 'Choose a group or service from the list')
  const alike = isNew ? [] : await listAlike(viewer, person)
  if (alike.length > 0) return data({ mistakes: mistake(formData, 'isNew', 'Look whether it is one of these'), alike }, { status: 400 })

  const added = await addPerson(act, { ...person, phoneSafe: person.phoneSafe ?? 'any', languages: joinLanguages(languages) })
  if (!added.ok) return wrong('email', 'Somebody signs in with this address already. Leave it out, or ask them which one they use')
  return redirect(organises(viewer) ? `/people/${person.id}` : `/people/${person.id}/roles`)
}

const isChoice = (choices: { value: string }[], value: string | null) => value === null || choices.some((choice) => choice.value === value)

export default function NewPersonPage() {
  const { id, ...asked } = useLoaderData<typeof loader>()
  const { mistakes, alike = [] } = useActionData<typeof action>() ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/people">People</BackLink>
      <PageHeader title="Add somebody" lead="The name is enough to begin with. All the rest can wait until you have talked." />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        {alike.length > 0 && <AlikePeople people={alike.map((one) => ({ ...one, isOpen: one.isOpen === 1 }))} />}
        <NewPersonFields {...asked} mistakes={mistakes} />
        <Button variant="next">Add them</Button>
      </Form>
    </>
  )
}
