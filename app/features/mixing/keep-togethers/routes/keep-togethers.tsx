import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { keepTogether } from '../commands/keep-together.server.ts'
import { KeepTogetherForm, OwnWishForm } from '../components/keep-together-form.tsx'
import { NotedPairs } from '../components/noted-pairs.tsx'
import { keepTogetherForm, ownWishForm } from '../forms.ts'
import { requireKeepTogethers } from '../guards.server.ts'
import { listNoted, listOthersComing, listPeopleHere } from '../queries/keep-togethers.server.ts'
import { namesFor } from '../names-for.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Who stays together')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, isOrganiser, viewer } = await requireKeepTogethers(request, params)
  const { id, name } = experience
  const noted = await listNoted({ experienceId: id, ...(!isOrganiser && { byId: viewer.personId }) })
  return {
    id: newId(),
    experience: { id, name },
    isWide: isOrganiser,
    pairs: noted.map((pair) => ({
      id: pair.id,
      scope: pair.scope,
      strength: pair.strength,
      byKnownAs: pair.byKnownAs,
      names: namesFor(pair, isOrganiser ? null : viewer.personId),
    })),
    people: isOrganiser ? await listPeopleHere(id) : await listOthersComing(id, viewer.personId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience, isOrganiser, viewer } = await requireKeepTogethers(request, params)
  const formData = await request.formData()
  const here = `/experiences/${experience.id}/keep-togethers`
  const people = isOrganiser ? await listPeopleHere(experience.id) : await listOthersComing(experience.id, viewer.personId)
  const isHere = (id: string) => people.some(({ value }) => value === id)
  if (!isOrganiser) {
    const form = readForm(formData, ownWishForm)
    if (!form.ok) return data(form.mistakes, { status: 400 })
    if (!isHere(form.value.otherId)) return data(mistake(formData, 'otherId', 'Choose somebody from the list'), { status: 400 })
    await keepTogether(act, { ...form.value, oneId: viewer.personId, strength: 'wish' })
    return redirect(here)
  }
  const form = readForm(formData, keepTogetherForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  for (const field of ['oneId', 'otherId'] as const)
    if (!isHere(form.value[field])) return data(mistake(formData, field, 'Choose somebody from the list'), { status: 400 })
  await keepTogether(act, form.value)
  return redirect(here)
}

export default function KeepTogethersPage() {
  const { id, experience, isWide, pairs, people } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const noted = pairs.length > 0 && <NotedPairs experienceId={experience.id} pairs={pairs} showsBy={isWide} />
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${experience.id}`}>{experience.name}</BackLink>
      <PageHeader
        title={isWide ? 'Who stays together' : 'With whom would you like to be?'}
        lead={
          isWide
            ? 'Mixes keep to wishes where they can, and always to what has to be. It counts wherever both come.'
            : 'New faces are part of these days. One you know can make it easier.'
        }
      />
      {isWide ? (
        <div className="work work-aside">
          <div className="stack">{noted || <p className="quiet">Nothing noted yet.</p>}</div>
          <KeepTogetherForm id={id} people={people} mistakes={mistakes} />
        </div>
      ) : (
        <div className="stack stack-large">
          <AskNote
            why="So that you sit, or sleep, near somebody you know."
            who="Your organisers see it. The one you name does not."
            howLong="Half a minute. You can end it here at any time."
          />
          {noted}
          {people.length > 0 ? (
            <OwnWishForm id={id} people={people} mistakes={mistakes} />
          ) : (
            <p className="quiet">Nobody else has said yes yet.</p>
          )}
        </div>
      )}
    </>
  )
}
