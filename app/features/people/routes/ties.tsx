import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { tiePeople } from '../commands/tie-people.server.ts'
import { NewTie } from '../components/new-tie.tsx'
import { PersonTies } from '../components/person-ties.tsx'
import { tieForm } from '../forms.ts'
import { requirePerson } from '../guards.server.ts'
import { listTieChoices } from '../queries/tie-choices.server.ts'
import { listTies } from '../queries/ties.server.ts'
import { tieChoices } from '../tie-words.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Who knows whom')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requirePerson(request, params, 'tie.write')
  const find = (new URL(request.url).searchParams.get('find') ?? '').trim().slice(0, 100)
  return {
    person: { id: person.id, knownAs: person.knownAs },
    isSelf: relations.has('self'),
    ties: await listTies(viewer, person.id),
    find,
    ...(await listTieChoices(viewer, { personId: person.id, find })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, viewer, relations } = await requirePerson(request, params, 'tie.write')
  const formData = await request.formData()
  const form = readForm(formData, tieForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { otherId, how } = form.value
  const isOffered = tieChoices({ knownAs: person.knownAs, isSelf: relations.has('self') }).some(
    ({ value }) => value === `${how.kind}/${how.side}`,
  )
  if (!isOffered) return data(mistake(formData, 'how', 'Choose one of these'), { status: 400 })
  const { choices } = await listTieChoices(viewer, { personId: person.id, id: otherId })
  if (choices.length === 0) return data(mistake(formData, 'otherId', 'Choose somebody from the list'), { status: 400 })
  const [aId, bId] = how.side === 'from' ? [person.id, otherId] : [otherId, person.id]
  await tiePeople(act, { aId, bId, kind: how.kind, saidById: viewer.personId })
  return redirect(`/people/${person.id}/ties`)
}

export default function TiesPage() {
  const { person, isSelf, ties, find, choices, hasMore, canSearch } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const here = `/people/${person.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={here}>{person.knownAs}</BackLink>
      <PageHeader
        title="Who knows whom"
        lead="Who works with somebody, or manages them, sits in another circle and does not see their page. The rest helps to mix people who are new to each other."
      />
      <div className="work work-aside">
        <section aria-label="Known so far" className="stack">
          {ties.length === 0 && <p className="quiet">None said yet.</p>}
          <PersonTies ties={ties} endAt={`${here}/ties`} />
        </section>
        <NewTie
          choices={choices}
          kinds={tieChoices({ knownAs: person.knownAs, isSelf })}
          find={find}
          hasMore={hasMore}
          canSearch={canSearch}
          mistakes={mistakes}
        />
      </div>
    </>
  )
}
