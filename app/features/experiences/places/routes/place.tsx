import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { sayList } from '#app/shared/words.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { isBeforeFollowing, isInviting } from '../../experience-states.ts'
import { listLineageOf } from '../../lineage/queries/lineage.server.ts'
import { findReadiness } from '../../preparation/queries/readiness.server.ts'
import { nightsOf } from '../../typical-sessions.ts'
import { answerPlace, noteAnswer } from '../commands/answer-place.server.ts'
import { PlaceForOrganiser } from '../components/place-for-organiser.tsx'
import { PlaceForPerson } from '../components/place-for-person.tsx'
import { answerForm } from '../forms.ts'
import { requirePlace } from '../guards.server.ts'
import { greet } from '../place-page-words.ts'
import { hasEmail, listChanges } from '../queries/place.server.ts'
import { partIn } from '../part-in-place.ts'

export const handle = { template: wideForSome, nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Place')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place: found, viewer, relations } = await requirePlace(request, params, 'place.read')
  const today = dayOf(viewer.at)
  const part = partIn(relations)
  const {
    experience_state,
    pattern,
    first_on,
    last_on,
    state_words,
    seats: _,
    energy,
    free,
    shares_room: _room,
    pinned_at,
    has_origins,
    ...place
  } = found
  const page = {
    part,
    isWide: part === 'organiser',
    today,
    isOpen: isBeforeFollowing(experience_state),
    cancelWords: experience_state === 'cancelled' ? state_words : null,
    nights: nightsOf({ pattern, firstOn: first_on, lastOn: last_on }),
    ready: place.state === 'accepted' ? await findReadiness(found, today) : null,
    cameFrom: has_origins ? await listLineageOf(found) : [],
    place: { ...place, first_on, last_on },
  }
  if (part !== 'organiser')
    return { ...page, place: { ...page.place, wants: null, reach_words: null, community_name: null }, organised: null }
  const organised = {
    energy,
    free,
    isInviting: isInviting(experience_state),
    isMailable: await hasEmail(found.person_id),
    changes: await listChanges({ placeId: found.id }),
    isHeld: pinned_at !== null,
  }
  return { ...page, organised }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place, relations } = await requirePlace(request, params, 'place.answer')
  const formData = await request.formData()
  const form = readForm(formData, answerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { answer, returnOn, words } = form.value
  const answered = { placeId: place.id, answer, returnOn: answer === 'not_now' ? returnOn : null }
  if (returnOn && answer === 'not_now' && returnOn <= dayOf(act.at))
    return data(mistake(formData, 'returnOn', 'Choose a day after today'), { status: 400 })
  const isOwn = partIn(relations) !== 'organiser'
  if (!isOwn && !words) return data(mistake(formData, 'words', 'Write how they said it'), { status: 400 })
  const moved = isOwn ? await answerPlace(act, { ...answered, words }) : await noteAnswer(act, { ...answered, words: words ?? '' })
  if (!moved.ok) return data(mistake(formData, 'form', moved.reason), { status: 409 })
  return redirect(`/places/${place.id}`)
}

export default function PlacePage() {
  const { part, place, organised, isOpen, cancelWords, nights, ready, cameFrom, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const { state, known_as, first_on, last_on } = place
  const notice = cancelWords !== null && (
    <Notice variant="care" title="It will not take place.">
      {cancelWords}
    </Notice>
  )
  if (organised) {
    return (
      <>
        <ErrorSummary mistakes={mistakes} />
        <BackLink to={`/experiences/${place.experience_id}/places`}>{place.name}</BackLink>
        <PageHeader
          kicker={sayDays(first_on, last_on, today)}
          title={[known_as, place.family_name].filter(Boolean).join(' ')}
          lead={
            <>
              <VoiceTag voice={place.voice} />
              {cameFrom.length > 0 && <span className="quiet"> Came from {sayList(cameFrom)}</span>}
            </>
          }
        />
        {notice}
        <PlaceForOrganiser
          {...organised}
          place={{ ...place, energy: organised.energy, free: organised.free }}
          ready={ready}
          isOpen={isOpen}
          mistakes={mistakes}
          today={today}
        />
      </>
    )
  }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <PageHeader
        kicker={place.name}
        title={greet({ state, knownAs: known_as, firstOn: first_on, today })}
        purpose={place.purpose}
        {...(cameFrom.length > 0 && { lead: `You came from ${sayList(cameFrom)}.` })}
      />
      {notice}
      {part === 'helper' && (
        <Notice title={`You are helping ${known_as}.`}>
          What you press here counts as their own answer, and is noted as helped by you.
        </Notice>
      )}
      <PlaceForPerson place={place} nights={nights} ready={ready} isOpen={isOpen} mistakes={mistakes} today={today} />
    </>
  )
}
