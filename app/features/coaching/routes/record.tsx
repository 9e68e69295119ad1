import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn, type FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { tooLateWords } from '../check-in-moves.ts'
import { holdCheckIn } from '../commands/hold-check-in.server.ts'
import { AsideOfPair } from '../components/aside-of-pair.tsx'
import { HeldTalk } from '../components/held-talk.tsx'
import { LastStep, NoteAndNext } from '../components/record-fields.tsx'
import { recordForm } from '../forms.ts'
import { requireCheckIn, requireCheckInAsCoach } from '../guards.server.ts'
import { findPair, showCheckIn } from '../queries/show-check-in.server.ts'
import { sayTimes, shownOfRecord } from '../shown-check-in.ts'
import { whichOf } from '../which-of.ts'

export const meta = () => pageTitle('Check-in')
export const handle = { template: wideForSome, nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, relations, viewer } = await requireCheckIn(request, params, 'check_in.read')
  const pair = await findPair(checkIn, coaching, { relations, at: viewer.at })
  const note = checkIn.state === 'held' ? (pair?.words ?? null) : null
  const recorded = { state: checkIn.state, note, lastStepId: pair?.openStep?.id ?? null, nextStep: pair?.stepsHere[0] ?? null }
  const shown = await showCheckIn(checkIn, coaching, relations)
  return {
    ...shown,
    pair,
    note,
    isWide: shown.isCoach,
    stepId: newId(),
    seen: fingerprint(shownOfRecord(recorded)),
    today: dayOf(viewer.at),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn } = await requireCheckInAsCoach(request, params)
  const formData = await request.formData()
  const form = readForm(formData, recordForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const { stepId, last, note, next, dueOn, agreed, seen } = form.value
  const step = next ? { id: stepId, words: next, dueOn, agreed } : null
  const held = await holdCheckIn(act, { checkInId: checkIn.id, last, note, next: step, seen })
  if (held.ok) return redirect(`/check-ins/${checkIn.id}`, 303)
  if (held.reason === 'mistake') return data({ mistakes: mistake(formData, held.field, held.words), changed: false }, { status: 400 })
  const mistakes: FormMistakes = { errors: {}, typed: typedIn(formData) }
  return data({ mistakes, changed: true }, { status: 409 })
}

export default function RecordPage() {
  const { checkIn, names, isCoach, pair, note, stepId, seen, today } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  if (!pair) return null
  const { id, state } = checkIn
  const which = whichOf(pair.checkIns, id)
  const isOpen = isCoach && state !== 'cancelled'
  const [stepHere] = pair.stepsHere
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/check-ins/${id}`}>{names.other}</BackLink>
      <PageHeader
        kicker={which ? `Check-in ${which.number} of ${which.of} · ${sayTimes(checkIn)}` : sayTimes(checkIn)}
        title={names.title}
        purpose={pair.why ?? pair.experience?.purpose}
      />
      <div className={isCoach ? 'work work-aside' : 'stack stack-large'}>
        <div className="stack stack-large">
          {changed && (
            <TwoVersions
              texts={[
                { label: 'Shared note', theirs: note ?? '', yours: mistakes.typed.note ?? '' },
                { label: 'Next small step', theirs: stepHere?.words ?? '', yours: mistakes.typed.next ?? '' },
              ]}
            />
          )}
          {isOpen && (
            <Form method="post" className="stack stack-large">
              <HiddenFields values={{ stepId: mistakes?.typed.stepId ?? stepId, seen: changed ? seen : (mistakes?.typed.seen ?? seen) }} />
              {pair.openStep && <LastStep step={pair.openStep} name={names.person} today={today} mistakes={mistakes} />}
              <NoteAndNext name={names.person} note={note ?? ''} asksNext={!stepHere} mistakes={mistakes} />
              <p>
                <Button variant="next">{changed ? 'Keep mine instead' : `Save and show ${names.person}`}</Button>
              </p>
            </Form>
          )}
          {!isOpen && state === 'held' && (
            <HeldTalk id={id} note={note} steps={pair.stepsHere} otherName={names.other} isCoach={isCoach} today={today} />
          )}
          {!isOpen && state !== 'held' && <Notice title={tooLateWords[state]} />}
          <p className="no-print">
            <LineLink to={`/check-ins/${id}/reflection`} icon="hidden">
              Write something for yourself alone
            </LineLink>
          </p>
        </div>
        <AsideOfPair pair={pair} here={id} name={names.person} isCoach={isCoach} today={today} />
      </div>
    </>
  )
}
