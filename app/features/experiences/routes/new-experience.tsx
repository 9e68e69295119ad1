import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { listLocalitiesOrganisedBy } from '#app/features/programmes/queries.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { startExperience } from '../commands/start-experience.server.ts'
import { ExperienceFields } from '../components/experience-fields.tsx'
import { experienceForm, readHopes } from '../forms.ts'
import { requireNewExperience } from '../guards.server.ts'
import { listHomes } from '../list-homes.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Plan an experience')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireNewExperience(request)
  return { id: newId(), homes: listHomes(await listLocalitiesOrganisedBy(viewer)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireNewExperience(request)
  const formData = await request.formData()
  const form = readForm(formData, experienceForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const home = listHomes(await listLocalitiesOrganisedBy(viewer)).find(({ value }) => value === form.value.home)
  if (!home) return data(mistake(formData, 'home', 'Choose one of the places you organise'), { status: 400 })
  const { programmeId, localityId } = home
  const started = await startExperience(act, { ...form.value, hopes: readHopes(form.value), programmeId, localityId })
  if (!started.ok) return data(mistake(formData, `${started.voice}Most`, started.words), { status: 400 })
  return redirect(`/experiences/${form.value.id}/typical-sessions`)
}

export default function NewExperiencePage() {
  const { id, homes } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/experiences">Experiences</BackLink>
      <PageHeader title="Plan an experience" lead="Nobody is asked or told anything yet. All of it can be changed later." />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <Select
          name="home"
          label="Where does it belong?"
          options={homes}
          defaultValue={mistakes?.typed.home ?? homes[0]?.value}
          error={mistakes?.errors.home}
        />
        <ExperienceFields values={{}} mistakes={mistakes} />
        <Button variant="next" icon="next">
          Keep it and plan the sessions
        </Button>
      </Form>
    </>
  )
}
