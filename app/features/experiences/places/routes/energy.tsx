import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { shapeOf } from '../../patterns.ts'
import { noteEnergy } from '../commands/note-energy.server.ts'
import { energyForm } from '../forms.ts'
import { requirePlaceToRun } from '../guards.server.ts'
import { energyWords, sayEnergy } from '../place-states.ts'
import { shownOfEnergy } from '../shown-energy.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('What they said')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place } = await requirePlaceToRun(request, params)
  const shown = shownOfEnergy(place)
  const { id, known_as, name, pattern } = place
  return { place: { id, known_as, name }, nights: shapeOf[pattern].nights, shown, seen: fingerprint(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlaceToRun(request, params)
  const formData = await request.formData()
  const form = readForm(formData, energyForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const noted = await noteEnergy(act, { placeId: place.id, ...form.value })
  if (!noted.ok) return data({ mistakes: { errors: {}, typed: typedIn(formData) }, changed: true }, { status: 409 })
  return redirect(`/places/${place.id}`)
}

const energies = [{ value: '', label: 'Not asked yet' }, ...energyWords.map((label, value) => ({ value: String(value), label }))]
const yesNo = (unsure: string) => [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: unsure },
]
const freeWords: Record<string, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure, or not asked yet' }
const sayKeen = (value: string | undefined) => sayEnergy(value ? Number(value) : null)

export default function EnergyPage() {
  const { place, nights, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  const said = { ...shown, ...mistakes?.typed }
  const errors: Partial<Record<string, string>> = mistakes?.errors ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/places/${place.id}`}>{place.known_as}</BackLink>
      <PageHeader
        kicker={place.name}
        title={`What did ${place.known_as} say?`}
        lead="From a conversation. It helps to decide whom to ask first, and is never shown to others who come."
      />
      {changed && (
        <TwoVersions
          texts={[
            { label: 'How keen', theirs: sayKeen(shown.energy), yours: sayKeen(said.energy) },
            { label: 'The dates suit', theirs: freeWords[shown.free] ?? '', yours: freeWords[said.free] ?? '' },
          ]}
        />
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <ChoiceGroup name="energy" label="How keen are they?" options={energies} chosen={said.energy} error={errors.energy} />
        <ChoiceGroup
          name="free"
          label="Do the dates suit?"
          options={yesNo('Not sure, or not asked yet')}
          chosen={said.free}
          error={errors.free}
        />
        {nights ? (
          <ChoiceGroup
            name="sharesRoom"
            label="Would they share a room?"
            options={yesNo('Not sure, or not asked yet')}
            chosen={said.sharesRoom}
            error={errors.sharesRoom}
          />
        ) : (
          <HiddenFields values={{ sharesRoom: shown.sharesRoom }} />
        )}
        <div className="row">
          <Button variant="next">{changed ? 'Keep mine instead' : 'Keep it'}</Button>
          <LineLink to={`/places/${place.id}`}>Leave it as it is</LineLink>
        </div>
      </Form>
    </>
  )
}
