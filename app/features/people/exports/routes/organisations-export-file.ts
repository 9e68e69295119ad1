import type { LoaderFunctionArgs } from '@remix-run/node'
import { organisationKindWords } from '#app/features/programmes/approaches.ts'
import { listOrganisations } from '#app/features/programmes/queries.server.ts'
import { noteListExport } from '#app/server/list-export.server.ts'
import { readFormat, sendList } from '#app/server/list-file.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fieldLabel } from '../../imports/import-fields.ts'
import { requirePeopleExport } from '../guards.server.ts'

const fields = ['name', 'kind', 'website'] as const

/** Groups and services as a file, those that the address asks for. They say nothing of any person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { act, viewer } = await requirePeopleExport(request)
  const query = new URL(request.url).searchParams
  const organisations = await listOrganisations(query.get('find') ?? '', { limit: 5000 })
  await noteListExport(act, { kind: 'organisation_list', id: viewer.personId })
  const rows = organisations.map(({ name, kind, website }) => [name, organisationKindWords[kind], website ?? ''])
  return sendList({ name: `groups-${dayOf(act.at)}`, columns: fields.map(fieldLabel), rows }, readFormat(query))
}
