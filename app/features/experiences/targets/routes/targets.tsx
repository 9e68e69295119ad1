import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { ExperienceTabs } from '../../components/experience-tabs.tsx'
import { isOpenToEdit } from '../../experience-states.ts'
import { listExperienceTabs } from '../../experience-tabs.ts'
import { requireExperience } from '../../guards.server.ts'
import { setTarget } from '../commands/set-target.server.ts'
import { MissedTargets } from '../components/missed-targets.tsx'
import { TargetForm } from '../components/target-form.tsx'
import { TargetsTable } from '../components/targets-table.tsx'
import { targetForm } from '../forms.ts'
import { shownOfTarget } from '../judge-target.ts'
import { findTargetSummary } from '../queries/summary.server.ts'
import { labelsOf, listTargetChoices, optionsOf } from '../queries/target-choices.server.ts'
import { listTargets } from '../queries/targets.server.ts'
import { isSameKind, readKind, writeKind } from '../target-qualities.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Targets')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer, relations } = await requireExperience(request, params, 'place.list')
  const { id, name, first_on, last_on, seats, state, brought_into_id } = experience
  const { targets, ...summary } = await findTargetSummary(experience, viewer.at)
  const choices = await listTargetChoices(experience, targets)
  const asked = readKind(new URL(request.url).searchParams.get('change') ?? '')
  const kind = asked && choices.find((one) => isSameKind(one, asked))
  const shown = shownOfTarget(targets, kind)
  return {
    ...summary,
    experience: { id, name, first_on, last_on, seats },
    tabs: listExperienceTabs({ experienceId: id, relations }),
    isOpen: isOpenToEdit(state) && brought_into_id === null,
    labels: labelsOf(choices),
    options: optionsOf(choices),
    what: kind ? writeKind(kind) : '',
    shown,
    seen: fingerprint(shown),
    today: dayOf(viewer.at),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, targetForm)
  if (!form.ok) return data({ mistakes: form.mistakes, theirs: null, seen: null }, { status: 400 })
  const { what, ...hoped } = form.value
  const targets = await listTargets(experience.id)
  const isOffered = (await listTargetChoices(experience, targets)).some((one) => isSameKind(one, what))
  const wrong = (field: string, words: string, status = 400) =>
    data({ mistakes: mistake(formData, field, words), theirs: null, seen: null }, { status })
  if (!isOffered) return wrong('what', 'Choose whom you hope for')
  const set = await setTarget(act, { experienceId: experience.id, ...what, ...hoped })
  if (set.ok) return redirect(`/experiences/${experience.id}/targets`)
  if (set.reason === 'numbers') return wrong(set.field, set.words)
  if (set.reason === 'over') return wrong('form', 'It is closed, so what was hoped for stays as it is', 409)
  const theirs = shownOfTarget(targets, what)
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, theirs, seen: fingerprint(theirs) }, { status: 409 })
}

export default function TargetsPage() {
  const page = useLoaderData<typeof loader>()
  const { mistakes, theirs, seen } = useActionData<typeof action>() ?? { mistakes: undefined, theirs: null, seen: null }
  const { experience, tabs, today, lines, total, labels, isOpen, missed } = page
  return (
    <>
      <ExperienceTabs experience={experience} tabs={tabs} today={today} />
      <ErrorSummary mistakes={mistakes} />
      <PageHeader title="Targets" lead="Who you hope will come, and who did. A hope is not a limit: nobody is turned away by it." />
      {theirs && (
        <TwoVersions
          texts={[
            { label: 'At least', theirs: theirs.least, yours: mistakes.typed.least ?? '' },
            { label: 'At most', theirs: theirs.most, yours: mistakes.typed.most ?? '' },
          ]}
        />
      )}
      <div className="stack stack-large">
        <MissedTargets missed={missed} labels={labels} hasTargets={lines.some(({ least }) => least !== null)} />
        <TargetsTable experienceId={experience.id} lines={lines} total={total} labels={labels} seats={experience.seats} isOpen={isOpen} />
        {isOpen && <TargetForm options={page.options} what={page.what} shown={page.shown} seen={seen ?? page.seen} mistakes={mistakes} />}
      </div>
    </>
  )
}
