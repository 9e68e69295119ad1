import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readAskedMix } from '../ask-mix.ts'
import { beginMix, notBegunWords } from '../commands/begin-mix.server.ts'
import { BriefCircles } from '../components/brief-circles.tsx'
import { BriefCohorts } from '../components/brief-cohorts.tsx'
import { BriefWeights } from '../components/brief-weights.tsx'
import { ChoosePart } from '../components/choose-part.tsx'
import { requireNewMix, type NewMixAsked } from '../guards.server.ts'
import { circlePresets, cohortPresets } from '../presets.ts'
import { listMixable } from '../queries/briefs.server.ts'
import { readCircleBrief, readCohortBrief } from '../queries/new-mix.server.ts'
import { timeChoices } from '../time-choices.ts'
import { circleWeightWords, cohortWeightWords } from '../weight-words.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Work out a mix')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, asked } = await requireNewMix(request)
  const mixable = await listMixable(viewer)
  const names = mixable.filter(({ id }) => asked.experienceIds.includes(id)).map(({ name }) => name)
  const choosing = { experiences: mixable, today: dayOf(viewer.at), chosen: asked, errors: whatIsMissing(asked) }
  if (asked.part === null || Object.keys(choosing.errors).length > 0) return { choosing, brief: null, names, id: newId() }
  const { at } = viewer
  const [experienceId = ''] = asked.experienceIds
  const brief =
    asked.part === 'circles'
      ? await readCircleBrief(experienceId, { at, before: asked.before, only: asked.onlySession })
      : await readCohortBrief(asked.experienceIds, { at, before: asked.before })
  return { choosing: null, brief, names, id: newId() }
}

/** What the first question still lacks, once it was answered at all. */
function whatIsMissing({ part, experienceIds }: NewMixAsked): { experience?: string } {
  if (part === null) return {}
  if (experienceIds.length === 0) return { experience: 'Choose an experience' }
  if (part === 'circles' && experienceIds.length > 1)
    return { experience: 'Choose one experience: circles are worked out for each by itself' }
  return {}
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, asked } = await requireNewMix(request)
  if (asked.part === null || whatIsMissing(asked).experience) return redirect('/mixes/new')
  const form = readAskedMix(await request.formData(), asked)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const begun = await beginMix(act, form.value)
  if (!begun.ok) throw new Response(notBegunWords[begun.reason], { status: begun.reason === 'busy' ? 429 : 409 })
  return redirect(`/mixes/${form.value.id}`)
}

export default function NewMixPage() {
  const { choosing, brief, names, id } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  if (!brief) {
    return (
      <>
        <ErrorSummary mistakes={choosing.errors.experience ? { errors: choosing.errors, typed: {} } : undefined} />
        <BackLink to="/mixes">Mixes</BackLink>
        <PageHeader
          title="Work out a mix"
          lead="It is worked out for you to look at. Nobody is told, and nothing changes, until you choose it."
        />
        <ChoosePart {...choosing} />
        <LineLink to="/mixes/coaches">Or match people with coaches</LineLink>
      </>
    )
  }
  const fields = mistakes?.typed ?? brief.start
  const errors: Record<string, string | undefined> = mistakes?.errors ?? {}
  const isCircles = brief.part === 'circles'
  const isEmpty = isCircles && (brief.sessions.length === 0 || brief.people === 0)
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/mixes/new">Something else</BackLink>
      <PageHeader
        kicker={names.join(' · ')}
        title={isCircles ? 'The brief: who sits with whom' : 'The brief: who comes'}
        lead={
          isEmpty
            ? 'There is no session to come with anybody who said yes, so there is nobody to seat yet.'
            : 'Three proposals are worked out side by side. Nobody is told until you choose one.'
        }
      />
      {!isEmpty && (
        <Form method="post" className="stack stack-large brief">
          <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
          {isCircles ? (
            <BriefCircles {...brief} fields={fields} errors={errors} />
          ) : (
            <BriefCohorts {...brief} fields={fields} errors={errors} />
          )}
          <BriefWeights
            presetWords={isCircles ? circlePresets : cohortPresets}
            weightWords={isCircles ? circleWeightWords : cohortWeightWords}
            fields={fields}
            errors={errors}
          />
          <ChoiceGroup
            name="seconds"
            label="How long may it take?"
            options={timeChoices.map(({ seconds, label, hint }) => ({ value: String(seconds), label, hint }))}
            chosen={fields.seconds}
            error={errors.seconds}
          />
          <Button variant="next" wide>
            Work it out
          </Button>
        </Form>
      )}
    </>
  )
}
