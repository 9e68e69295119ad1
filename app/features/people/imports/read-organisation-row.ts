import { organisationKinds, organisationKindWords, type OrganisationKind } from '#app/features/programmes/approaches.ts'
import { organisationForm } from '#app/features/programmes/forms.ts'
import { isField, standardHeading as plain } from './import-fields.ts'
import type { Written } from './read-person-row.ts'
import type { CellNote } from './row-verdict.ts'

export interface OrganisationInRow {
  name: string
  kind: OrganisationKind
  website: string | null
}

/** A group or service as its row says it, looked at as the form looks at it. What kind it is may be left out. */
export function readOrganisationRow(written: Written) {
  const mistakes: CellNote[] = []
  const said = written.kind?.trim()
  const kind = said ? readKind(said) : 'other'
  if (!kind) mistakes.push({ field: 'kind', words: 'Write service, charity, community, school, health, company or other' })
  const form = organisationForm.safeParse({
    id: '00000000-0000-4000-8000-000000000000', // the row has its own
    name: written.name ?? '',
    kind: kind ?? 'other',
    website: withScheme(written.website?.trim() ?? ''),
  })
  for (const { path, message } of form.error?.issues ?? []) {
    const field = String(path[0])
    mistakes.push({ field: isField(field) ? field : 'name', words: message })
  }
  if (!form.success || mistakes.length > 0) return { organisation: null, mistakes }
  const { id: _, ...organisation } = form.data
  return { organisation: organisation satisfies OrganisationInRow, mistakes }
}

const also: Record<OrganisationKind, string> = {
  service: 'council public service statutory local authority',
  charity: 'third sector voluntary ngo trust',
  community: 'parents group community group group',
  school: 'nursery school college education',
  health: 'nhs health board hospital gp',
  company: 'business firm private',
  other: 'something else unknown',
}

function readKind(said: string) {
  const word = plain(said)
  return (
    organisationKinds.find((kind) => kind === word || plain(organisationKindWords[kind]) === word) ??
    organisationKinds.find((kind) => ` ${also[kind]} `.includes(` ${word} `))
  )
}

const withScheme = (address: string) => (/^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? `https://${address}` : address)
