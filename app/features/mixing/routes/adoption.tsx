import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayList } from '#app/shared/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { adoptionForm } from '../adoption-forms.ts'
import { chooseView } from '../choose-view.ts'
import { adoptProposal, noteHiddenRule } from '../commands/adopt-proposal.server.ts'
import { AdoptionForm } from '../components/adoption-form.tsx'
import { AdoptionTold } from '../components/adoption-told.tsx'
import { MixRecord } from '../components/mix-record.tsx'
import { RenewalForm } from '../components/renewal-form.tsx'
import { requireWholeMix } from '../guards.server.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { tellAdoption } from '../queries/adoption.server.ts'
import { judgeMix } from '../queries/judge.server.ts'
import { nameMix } from '../queries/named-places.server.ts'
import { recordOf } from '../record-of-mix.ts'
import { sayNotAdopted, sayVerdict } from '../say-adoption.ts'
import { sayChanges } from '../say-changes.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Choose this mix')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, mix, viewer } = await requireWholeMix(request, params, 'mix.adopt')
  const query = new URL(request.url).searchParams
  const { proposal } = chooseView(mix, { proposal: query.get('proposal'), session: null })
  if (!proposal) throw redirect(`/mixes/${mix.id}`)
  const names = await nameMix(mix)
  const what = sayList(mix.experiences.map(({ name }) => name))
  const { changes, breaksOf, openWords } = await judgeMix(mix, proposal.held, viewer.at)
  const isDraft = mix.state === 'draft'
  const verdict = isDraft && !changes ? sayVerdict(breaksOf(proposal.answer), { open: openWords(what), what }) : null
  if (verdict?.isHidden) await noteHiddenRule(act, mix.id)
  return {
    newId: newId(),
    what,
    back: pathOfProposal(mix.id, { letter: proposal.letter }),
    mix: { id: mix.id, isDraft },
    fields: { proposal: proposal.letter, seen: String(proposal.version) },
    stale: isDraft && changes ? sayChanges(changes, names.fullName) : null,
    refused: verdict?.words ?? null,
    told: await tellAdoption({ mix, proposal, names, at: viewer.at }),
    record: recordOf(mix, proposal.report),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.adopt')
  const formData = await request.formData()
  const form = readForm(formData, adoptionForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { proposal: letter, seen, answerByOn, startsOn, rhythmDays } = form.value
  const rhythm = startsOn && rhythmDays ? { startsOn, rhythmDays } : null
  const adopted = await adoptProposal(act, { mixId: mix.id, letter, seen, answerByOn, rhythm })
  const [experience] = mix.experiences
  if (adopted.ok) return redirect(pathAfter(mix.settings.part, experience?.id ?? ''), 303)
  const names = await nameMix(mix)
  const { field, words } = sayNotAdopted(adopted, { nameOf: names.fullName, what: sayList(mix.experiences.map(({ name }) => name)) })
  return data(mistake(formData, field, words), { status: field === 'form' ? 409 : 400 })
}

/** Where what was chosen can be seen. */
function pathAfter(part: 'cohorts' | 'circles' | 'coaches', experienceId: string) {
  if (part === 'circles') return `/experiences/${experienceId}/circles`
  return part === 'cohorts' ? `/experiences/${experienceId}/places` : '/coachings'
}

const titles = {
  circles: 'Choose these circles?',
  cohorts: 'Choose who comes?',
  coaches: 'Choose who walks with whom?',
}

export default function AdoptionPage() {
  const { newId: againId, what, back, mix, fields, stale, refused, told, record } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const mayChoose = mix.isDraft && !stale && !refused
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>The mix</BackLink>
      <PageHeader kicker={what} title={titles[told.part]} />
      {!mix.isDraft && <Notice title="This mix is no draft any more.">Work out a new one to change what it arranged.</Notice>}
      {refused && <Notice variant="care" title={refused} />}
      {stale && (
        <Notice variant="care" title={`${stale.title}; work it out again.`}>
          {stale.lines.join(' ')}
        </Notice>
      )}
      {mayChoose && (
        <>
          <Notice variant="kept" title="Checked once more: every rule is kept." />
          <section className="stack" aria-labelledby="changes">
            <h2 id="changes">What changes, and who is told</h2>
            <AdoptionTold told={told} />
          </section>
          <AdoptionForm fields={fields} told={told} back={back} mistakes={mistakes} />
        </>
      )}
      {!mayChoose && <RenewalForm mixId={mix.id} id={againId} proposal={fields.proposal} />}
      <MixRecord record={record} />
    </>
  )
}
