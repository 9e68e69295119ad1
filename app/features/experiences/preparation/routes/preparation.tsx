import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { notePreparation } from '../commands/note-preparation.server.ts'
import { ArrangeForm } from '../components/arrange-form.tsx'
import { OwnerForm } from '../components/owner-form.tsx'
import { OwnForm } from '../components/own-form.tsx'
import { arrangeForm, ownerForm, ownForm } from '../forms.ts'
import { requirePreparation } from '../guards.server.ts'
import { partInPreparation } from '../part-in-preparation.ts'
import { kindWords, standingWords, type Standing } from '../preparation-kinds.ts'
import { listPossibleOwners } from '../queries/owners.server.ts'
import { readWords } from '../queries/preparations.server.ts'
import { shownOfPreparation } from '../shown-preparation.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Getting ready')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, preparation: found, relations, viewer } = await requirePreparation(request, params, 'preparation.write')
  const part = partInPreparation(relations)
  const today = dayOf(viewer.at)
  const { kind, state, due_on, known_as, first_on, last_on, place_id } = found
  const page = {
    kind,
    state,
    dueOn: due_on,
    knownAs: known_as,
    days: sayDays(first_on, last_on, today),
    seen: fingerprint(shownOfPreparation(found)),
    today,
  }
  if (part === 'owner') return { ...page, part, placeId: null, ownerName: null, words: '', ownerId: '', owners: [] }
  return {
    ...page,
    part,
    placeId: place_id,
    ownerName: found.owner_name,
    words: await readWords(act, found.person_id, found),
    ownerId: found.owner_id ?? '',
    owners: part === 'organiser' ? await listPossibleOwners(found, viewer.at) : [],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, preparation, relations } = await requirePreparation(request, params, 'preparation.write')
  const part = partInPreparation(relations)
  const formData = await request.formData()
  const form =
    part === 'organiser' ? readForm(formData, arrangeForm) : part === 'owner' ? readForm(formData, ownerForm) : readForm(formData, ownForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  if (part === 'organiser' && !(await isPossibleOwner())) return data({ mistakes: notOneOfThem(formData), changed: false }, { status: 400 })
  const noted = await notePreparation(act, { preparationId: preparation.id, ...form.value })
  if (!noted.ok) return data({ mistakes: { errors: {}, typed: typedIn(formData) }, changed: true }, { status: 409 })
  return redirect(part === 'owner' ? '/today' : `/places/${preparation.place_id}/preparations`)

  async function isPossibleOwner() {
    const ownerId = formData.get('ownerId')
    return !ownerId || ownerId === preparation.owner_id || (await listPossibleOwners(preparation, act.at)).some(({ id }) => id === ownerId)
  }
}

function notOneOfThem(formData: FormData) {
  return { errors: { ownerId: 'Choose one of the people on the list' }, typed: typedIn(formData) }
}

export default function PreparationPage() {
  const { part, kind, state, dueOn, knownAs, days, seen, today, placeId, ownerName, words, ownerId, owners } =
    useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  const typed: Record<string, string> = mistakes?.typed ?? {}
  const said = {
    state: typed.state ?? state,
    words: typed.words ?? words,
    ownerId: typed.ownerId ?? ownerId,
    dueOn: typed.dueOn ?? dueOn ?? '',
  }
  const back = placeId ? `/places/${placeId}/preparations` : '/today'
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>{part === 'owner' ? 'Today' : part === 'self' ? 'Getting ready' : `Getting ${knownAs} ready`}</BackLink>
      <PageHeader
        kicker={part === 'self' ? days : `${knownAs} · ${days}`}
        title={kindWords[kind].title}
        lead={part === 'owner' ? undefined : kindWords[kind].about}
      />
      {changed && (
        <TwoVersions
          texts={[
            { label: 'How it stands', theirs: sayState(state), yours: sayState(said.state) },
            ...(part === 'owner' ? [] : [{ label: 'What was written', theirs: words, yours: said.words }]),
          ]}
        />
      )}
      {part === 'owner' ? (
        <OwnerForm seen={seen} kind={kind} state={state} knownAs={knownAs} days={days} dueOn={dueOn} mistakes={mistakes} today={today} />
      ) : part === 'organiser' ? (
        <ArrangeForm seen={seen} said={said} owners={owners} back={back} keepMine={changed} mistakes={mistakes} />
      ) : (
        <OwnForm kind={kind} seen={seen} said={said} ownerName={ownerName} back={back} keepMine={changed} mistakes={mistakes} />
      )}
    </>
  )
}

function sayState(state: string) {
  const standings: Record<string, string> = standingWords
  return standings[state as Standing] ?? ''
}
