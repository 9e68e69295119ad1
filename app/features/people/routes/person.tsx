import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { PersonPage } from '../components/person-page.tsx'
import { requirePerson } from '../guards.server.ts'
import { viewOfPerson } from '../permissions.ts'
import { findPersonPage } from '../queries/person-page.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.person.knownAs ?? 'Person')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, person, viewer, relations } = await requirePerson(request, params, 'person.read.card')
  const view = viewOfPerson(relations)
  return {
    person: { ...person, familyName: view.familyName ? person.familyName : null },
    view,
    today: dayOf(viewer.at),
    ...(await findPersonPage(act, viewer, person.id, view)),
  }
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} />
}
