import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { roleWords } from '#app/shared/roles.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { endRole } from '../commands/roles.server.ts'
import { LastDay } from '../components/last-day.tsx'
import { endingForm } from '../forms.ts'
import { requireRole } from '../guards.server.ts'
import { sayName } from '../person-words.ts'
import { sayReach } from '../role-reach.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('End a role')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, role, viewer } = await requireRole(request, params)
  const words = { name: roleWords[role.kind].name, where: sayReach(role) }
  return { person: { id: person.id, name: sayName(person) }, role: words, today: dayOf(viewer.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, role } = await requireRole(request, params)
  const formData = await request.formData()
  const form = readForm(formData, endingForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  // The day before the first one takes back a role that was given by mistake.
  if (form.value.endsOn < addDays(role.startsOn, -1))
    return data(mistake(formData, 'endsOn', 'The last day is not before the first, or the day before it to take the role back'), {
      status: 400,
    })
  await endRole(act, { id: role.id, personId: person.id, ...form.value })
  return redirect(`/people/${person.id}/roles`)
}

export default function RoleEndingPage() {
  const { person, role, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const back = `/people/${person.id}/roles`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>{`Roles of ${person.name}`}</BackLink>
      <PageHeader
        kicker={`${role.name} · ${role.where}`}
        title="End this role?"
        lead={`${person.name} is then signed out everywhere, and signs in anew.`}
      />
      <LastDay
        today={today}
        mistakes={mistakes}
        hint="The role holds until this day is over. To end it now, choose yesterday."
        back={back}
        button="End the role"
      />
    </>
  )
}
