import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireRoom } from '#app/features/experiences/gatherings/guards.server.ts'
import { findVoiceAt } from '#app/features/experiences/gatherings/queries/room.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { phoneOwnerOf } from '#app/server/phone.server.ts'
import { dayOf, sayDay, sayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake } from '#app/shared/read-form.ts'
import type { Voice } from '#app/shared/voices.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { NoSignal, OnThisPhone } from '#app/ui/on-this-phone.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { putUpValue } from '../commands.server.ts'
import { KeepWall } from '../components/keep-wall.tsx'
import { MineSoFar } from '../components/mine-so-far.tsx'
import { SayValue } from '../components/say-value.tsx'
import { WriteForSomeone } from '../components/write-for-someone.tsx'
import { canKeepWall, canReadValues, canSpeakHere } from '../permissions.ts'
import { readValue } from '../queries/read-value.server.ts'
import { listWhoseWords } from '../queries/whose-words.server.ts'
import { listHidden, listLanguagesOf, listMine, listReceipts, listWall } from '../queries/values.server.ts'
import { valueQuestion, valueQuestionMore, voicesAt } from '../value-question.ts'

export const meta = () => pageTitle('In the room')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act, relations, ...who } = await requireRoom(request, params)
  const { viewer, guest } = who
  const { id, title, zone } = gathering
  const maySpeak = canSpeakHere(relations)
  const mine = !maySpeak ? [] : await listMine(id, viewer ? { personId: viewer.personId } : { guestId: guest.id })
  const receipts = viewer ? await listReceipts({ gatheringId: id, writerId: viewer.personId }) : []
  const voice: Voice | '' | null | undefined = mine[0]
    ? (mine[0].voice ?? '')
    : viewer
      ? await findVoiceAt({ gatheringId: id, personId: viewer.personId })
      : guest.voice
  return {
    gathering: { id, title, when: sayDay(dayOf(gathering.starts_at, zone)), isCalledOff: gathering.cancelled_at !== null },
    nickname: guest?.nickname ?? null,
    phone: phoneOwnerOf(who, act.at),
    newIds: { mine: newId(), theirs: newId() },
    justUp: new URL(request.url).searchParams.has('up'),
    voices: voicesAt(gathering.kind),
    voice: voice ?? null,
    languages: viewer && maySpeak ? await listLanguagesOf(viewer.personId) : [],
    language: mine[0]?.language ?? null,
    maySpeak,
    mayReadWall: canReadValues(relations),
    mine: mine.map(({ made_at, ...one }) => ({ ...one, at: sayTime(made_at, zone) })),
    receipts: receipts.map(({ made_at, ...one }) => ({ ...one, at: sayTime(made_at, zone) })),
    people: viewer ? (await listWhoseWords(viewer, id, relations)).map((person) => ({ value: person.id, label: person.known_as })) : [],
    wall: canKeepWall(relations) ? { up: await listWall({ gatheringId: id }), hidden: await listHidden(id) } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { gathering, act, ...who } = await requireRoom(request, params)
  const formData = await request.formData()
  const form = await readValue(formData, { gathering, ...who })
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const putUp = await putUpValue(act, form.value)
  if (!putUp.ok) {
    const mistakes = mistake(formData, 'words', 'This page has gone stale. We kept what you wrote: press the button once more')
    return data({ mistakes }, { status: 400 })
  }
  return redirect(`/gatherings/${gathering.id}/values?up=1`, 303)
}

export default function ValuesPage() {
  const { gathering, nickname, newIds, justUp, maySpeak, mayReadWall, people, wall, ...rest } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  const isForSomeone = mistakes?.typed.for_id !== undefined
  const path = `/gatherings/${gathering.id}/values`
  const wallPath = `${path}/wall`
  return (
    <>
      <ErrorSummary mistakes={mistakes} {...(isForSomeone && { ids: { words: 'their-words' } })} />
      <div className="stack stack-large">
        <PageHeader kicker={`${gathering.title} · ${gathering.when}`} title={valueQuestion}>
          <p>{valueQuestionMore}</p>
          {nickname && (
            <p className="small quiet">
              You are in as <bdi>{nickname}</bdi>.
            </p>
          )}
        </PageHeader>
        {justUp && !mistakes && (
          <Notice variant="kept" title="It is up" justNow>
            {mayReadWall ? <LineLink to={wallPath}>See the wall</LineLink> : 'Thank you for writing it down.'}
          </Notice>
        )}
        <NoSignal {...rest.phone} />
        {maySpeak && (
          <SayValue
            id={newIds.mine}
            phonePath={`${path}/phone`}
            voices={rest.voices}
            voice={rest.voice}
            languages={rest.languages}
            language={rest.language}
            mistakes={isForSomeone ? undefined : mistakes}
          />
        )}
        <OnThisPhone {...rest.phone} />
        {maySpeak && <MineSoFar mine={rest.mine} />}
        {(people.length > 0 || rest.receipts.length > 0) && (
          <WriteForSomeone
            id={newIds.theirs}
            phonePath={`${path}/phone`}
            people={people}
            receipts={rest.receipts}
            isOpen={!maySpeak || isForSomeone}
            mistakes={isForSomeone ? mistakes : undefined}
          />
        )}
        {wall && <KeepWall {...wall} />}
        {mayReadWall && (
          <p>
            <LineLink to={wallPath} icon="eye">
              Read the wall
            </LineLink>
          </p>
        )}
        {maySpeak && !wall && <p>Rather say it, draw it or have it written for you? Put your hand up.</p>}
      </div>
    </>
  )
}
