import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { organises } from '#app/server/care.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PeopleFiltersRow } from '../components/people-filters-row.tsx'
import { PeopleTable } from '../components/people-table.tsx'
import { requirePeople } from '../guards.server.ts'
import { isAsking, readPeopleAsked, writePeopleAsked } from '../people-filters.ts'
import { canAddPerson, canBringLists, canReadPhoneList } from '../permissions.ts'
import { listCommunityChoices, listOrganisationChoices } from '../queries/choices.server.ts'
import { listPeopleLines } from '../queries/people-lines.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('People')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, relations } = await requirePeople(request, 'person.list')
  const asked = readPeopleAsked(new URL(request.url).searchParams)
  const choices = organises(viewer)
    ? { communities: await listCommunityChoices(viewer), organisations: await listOrganisationChoices() }
    : null
  return {
    asked,
    choices,
    ...(await listPeopleLines(viewer, asked)),
    sees: choices ? ('area' as const) : relations.has('steward') ? ('names' as const) : ('own' as const),
    mayAdd: canAddPerson(relations),
    mayPrint: canReadPhoneList(relations),
    mayBring: canBringLists(relations),
  }
}

const leads = {
  area: 'Whom you plan with and walk with, what they bring, and how to reach them.',
  names: 'Names, so that you can give roles. Nothing else of them opens to you.',
  own: 'Whom you help, and nobody else.',
}

export default function PeoplePage() {
  const { asked, choices, people, next, sees, mayAdd, mayPrint, mayBring } = useLoaderData<typeof loader>()
  const add = mayAdd && (
    <ButtonLink to="/people/new" variant="next" icon="plus">
      Add somebody
    </ButtonLink>
  )
  const print = mayPrint && people.length > 0 && (
    <ButtonLink to={`/people/phone-list${writePeopleAsked(asked)}`} icon="print">
      Phone list
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="People"
        lead={leads[sees]}
        actions={
          <>
            {mayPrint && <ButtonLink to="/delivery">Messages</ButtonLink>}
            {mayBring && <ButtonLink to="/imports">Lists</ButtonLink>}
            {print}
            {add}
          </>
        }
      />
      <PeopleFiltersRow asked={asked} choices={choices} />
      {people.length === 0 ? <Nobody asking={isAsking(asked)} /> : <PeopleTable people={people} />}
      <p className="row no-print">
        {asked.after && <LineLink to={`/people${writePeopleAsked(asked)}`}>Back to the first</LineLink>}
        {mayBring && people.length > 0 && <LineLink to={`/people/export${writePeopleAsked(asked)}`}>Take the list out</LineLink>}
        {next && (
          <LineLink to={`/people${writePeopleAsked(asked, next)}`} icon="next">
            The next 50
          </LineLink>
        )}
      </p>
    </>
  )
}

function Nobody({ asking }: { asking: boolean }) {
  return asking ? (
    <Empty title="Nobody like that">Try a part of the name, or leave one of the answers open.</Empty>
  ) : (
    <Empty title="Nobody here yet">People will be here with what they bring. It begins with one name.</Empty>
  )
}
