import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sayName } from '#app/features/people/person-words.ts'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { keepApart } from '../commands/keep-apart.server.ts'
import { FindPerson } from '../components/find-person.tsx'
import { KeepApartFields } from '../components/keep-apart-fields.tsx'
import { keepApartForm, pairQuery } from '../forms.ts'
import { requireNewKeepApart } from '../guards.server.ts'
import { findNewPair } from '../queries/new-pair.server.ts'
import { usualReviewOn } from '../review-days.ts'

export const handle = { template: 'participant', nav: 'safeguarding', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Safeguarding')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireNewKeepApart(request)
  const asked = pairQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { id: newId(), find: asked.find, ...(await findNewPair(viewer, asked)), usual: usualReviewOn(dayOf(viewer.at)) }
}

const refusals = {
  same_person: { field: 'oneId', words: 'Choose two different people' },
  of_another_programme: { field: 'programmeId', words: 'Both belong to the programme you choose' },
  about_yourself: { field: 'oneId', words: 'Another safeguarding lead enters what is about you' },
  kept_apart_already: { field: 'scope', words: 'They are kept apart in this way already. You find them on the list' },
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireNewKeepApart(request)
  const formData = await request.formData()
  const form = readForm(formData, keepApartForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { programmes } = await findNewPair(viewer, { find: '' })
  const isLed = programmes.some(({ value }) => value === form.value.programmeId)
  if (!isLed) return data(mistake(formData, 'programmeId', 'Choose the programme'), { status: 400 })
  const kept = await keepApart(act, form.value)
  if (kept.ok) return redirect(`/keep-aparts/${form.value.id}`)
  if (kept.reason === 'review_day') return data(mistake(formData, 'reviewOn', kept.words), { status: 400 })
  const { field, words } = refusals[kept.reason]
  return data(mistake(formData, field, words), { status: 400 })
}

export default function NewKeepApartPage() {
  const { id, find, one, other, people, programmes, usual } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} ids={{ oneId: 'again', otherId: 'again' }} />
      <BackLink to="/keep-aparts">People who are kept apart</BackLink>
      <PageHeader
        title="Keep two people apart"
        lead={
          one && other ? (
            <>
              <bdi>{sayName(one)}</bdi> and <bdi>{sayName(other)}</bdi>
            </>
          ) : one ? (
            <>
              <bdi>{sayName(one)}</bdi>, and who else?
            </>
          ) : (
            'Find the first of the two by name, then the second.'
          )
        }
      />
      {one && (
        <p id="again">
          <LineLink to="/keep-aparts/new">Choose somebody else</LineLink>
        </p>
      )}
      {one && other ? (
        <KeepApartFields id={id} oneId={one.id} otherId={other.id} programmes={programmes} usualReviewOn={usual} mistakes={mistakes} />
      ) : (
        <FindPerson people={people} find={find} one={one?.id} />
      )}
    </>
  )
}
