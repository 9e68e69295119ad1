import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { giveRole } from '../commands/roles.server.ts'
import { ChooseRole } from '../components/choose-role.tsx'
import { GiveRole } from '../components/give-role.tsx'
import { RoleCards } from '../components/role-cards.tsx'
import { roleForm } from '../forms.ts'
import { requireReach, requireRoleGiver } from '../guards.server.ts'
import { sayName } from '../person-words.ts'
import { viewOfPerson } from '../permissions.ts'
import { listReachChoices } from '../queries/reach-choices.server.ts'
import { isThere, listRolesOf } from '../queries/roles.server.ts'
import { columnsOfReach, reachesOf, readReach, rolesOpenTo } from '../role-reach.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Roles of a person')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requireRoleGiver(request, params)
  const query = new URL(request.url).searchParams
  const kind = rolesOpenTo(viewer.roles).find((open) => open === query.get('kind')) ?? null
  const find = query.get('find')?.trim() ?? ''
  return {
    id: newId(),
    person: { id: person.id, name: sayName(person) },
    roles: await listRolesOf(person.id, viewOfPerson(relations).roles === 'all' ? {} : { within: viewer }),
    kinds: rolesOpenTo(viewer.roles),
    giving: kind && { kind, find, choices: await listReachChoices(viewer, { kind, find, personId: person.id }) },
    today: dayOf(viewer.at),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requireRoleGiver(request, params)
  const formData = await request.formData()
  const form = readForm(formData, roleForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { where, ...role } = form.value
  const reach = readReach(where)
  const isPlace = reach && reachesOf[role.kind].includes(reach.kind) && reach.id !== person.id && (await isThere(reach))
  if (!isPlace) return data(mistake(formData, 'where', 'Choose where it counts'), { status: 400 })
  await requireReach(request, reach)
  await giveRole(act, { personId: person.id, ...role, ...columnsOfReach(reach) })
  return redirect(`/people/${person.id}/roles`)
}

export default function RolesPage() {
  const { id, person, roles, kinds, giving, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const here = `/people/${person.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={giving ? `${here}/roles` : here}>{giving ? 'All roles' : person.name}</BackLink>
      <PageHeader
        kicker={giving ? person.name : undefined}
        title={giving ? 'Give a role' : `Roles of ${person.name}`}
        lead="A role is for a while, and says what it opens. Whoever gets or loses one signs in anew."
      />
      {giving ? (
        <GiveRole {...giving} id={id} today={today} mistakes={mistakes} />
      ) : (
        <div className="stack stack-large">
          <section aria-labelledby="held" className="stack">
            <h2 id="held">Held now and before</h2>
            {roles.length === 0 && <p className="quiet">No role yet.</p>}
            <div className="grid">
              <RoleCards roles={roles} today={today} endAt={`${here}/roles`} />
            </div>
          </section>
          <ChooseRole kinds={kinds} at={`${here}/roles`} />
        </div>
      )}
    </>
  )
}
