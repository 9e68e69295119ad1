import { Form } from '@remix-run/react'
import { addDays, sayDay } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { canMove } from '../place-moves.ts'
import { answers, answerWords, type Freedom, type PlaceState } from '../place-states.ts'
import type { PlaceChangeRow } from '../queries/place.server.ts'
import { EnergyPips } from './energy-pips.tsx'
import { PlaceHistory } from './place-history.tsx'
import { StageTag } from './stage-tag.tsx'

interface PlaceForOrganiserProps {
  place: {
    id: string
    person_id: string
    state: PlaceState
    energy: number | null
    free: Freedom
    answer_by_on: string | null
    return_on: string | null
    known_as: string
    wants: string | null
    reach_words: string | null
    community_name: string | null
  }
  changes: readonly PlaceChangeRow[]
  ready: { ready: number; needed: number; isReady: boolean } | null
  isMailable: boolean
  /** Invitations may go out. */
  isInviting: boolean
  /** Answers may still come. */
  isOpen: boolean
  mistakes?: FormMistakes | undefined
  today: string
}

const freeWords: Record<Freedom, string> = { yes: 'The dates suit', no: 'The dates don’t suit', unsure: 'Not asked about the dates yet' }

/** A place as its organiser sees it: how it stands, the next thing to do, an answer to note, and its history beside it. */
export function PlaceForOrganiser({ place, changes, ready, isMailable, isInviting, isOpen, mistakes, today }: PlaceForOrganiserProps) {
  const { id, person_id, state, energy, free, known_as, wants, reach_words, community_name } = place
  const at = (path: string) => `/places/${id}${path}`
  const mayInvite = isInviting && canMove({ from: state, move: 'invite', by: 'organiser' })
  const isToRing = state === 'invited' && !isMailable
  return (
    <div className="work work-aside">
      <div className="stack stack-large">
        <section className="stack stack-small" aria-label="How it stands">
          <p>
            <StageTag state={state} answerByOn={place.answer_by_on} returnOn={place.return_on} today={today} />
          </p>
          {wants && (
            <p>
              Wants to be part of <q className="words">{wants}</q>
            </p>
          )}
          {ready && <ReadyPips {...ready} />}
          <div className="row">
            {mayInvite && (
              <ButtonLink
                to={at('/invitation')}
                variant={state === 'considered' || state === 'waiting' ? 'next' : 'plain'}
                icon={isMailable ? 'letter' : 'phone'}
              >
                {state !== 'invited' ? 'Invite' : isMailable ? 'Send it again' : 'Give them more days'}
              </ButtonLink>
            )}
            {state === 'accepted' && (
              <ButtonLink to={at('/preparations')} variant={ready?.isReady ? 'plain' : 'next'} icon="next">
                Preparations
              </ButtonLink>
            )}
          </div>
        </section>
        {isToRing && (
          <div id="ring">
            <Notice variant="phone" icon="phone" title="To ring">
              <>
                There is no e-mail address. {reach_words && <>“{reach_words}” </>}
                <LineLink to={`/people/${person_id}`}>How to reach {known_as}</LineLink>
              </>
            </Notice>
          </div>
        )}
        {isOpen && state !== 'accepted' && (
          <NoteAnswer knownAs={known_as} isOpenQuestion={state === 'invited'} mistakes={mistakes} today={today} />
        )}
        <section className="stack stack-small" aria-labelledby="history">
          <h2 id="history">How it came about</h2>
          <PlaceHistory changes={changes} today={today} />
        </section>
      </div>
      <aside className="aside stack stack-large">
        <section className="stack stack-small" aria-labelledby="said">
          <h2 id="said">What they said</h2>
          <p>
            <EnergyPips energy={energy} />
          </p>
          <p>{freeWords[free]}.</p>
          {community_name && <p className="quiet">{community_name}</p>}
          <p>
            <LineLink to={at('/energy')}>Note what they said</LineLink>
          </p>
          <p>
            <LineLink to={`/people/${person_id}`}>{known_as}’s own page</LineLink>
          </p>
        </section>
        {isOpen && <OtherMoves id={id} state={state} />}
      </aside>
    </div>
  )
}

function NoteAnswer({
  knownAs,
  isOpenQuestion,
  mistakes,
  today,
}: {
  knownAs: string
  isOpenQuestion: boolean
  mistakes: FormMistakes | undefined
  today: string
}) {
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">Note an answer</h2>
      <p className="quiet">
        What <bdi>{knownAs}</bdi> told you, on the phone or at the gate. It counts as their own answer.
      </p>
      <Form method="post" className="stack">
        <ChoiceGroup
          name="answer"
          label="They said"
          inRow
          options={answers.map((value) => ({ value, label: answerWords[value] }))}
          chosen={mistakes?.typed.answer}
          error={mistakes?.errors.answer}
        />
        <Field
          name="returnOn"
          type="date"
          label="For “not now”: ask again on"
          hint={`Only if they named a day, after ${sayDay(today)}.`}
          min={addDays(today, 1)}
          defaultValue={mistakes?.typed.returnOn}
          error={mistakes?.errors.returnOn}
        />
        <TextArea
          name="words"
          label="How did they say it?"
          hint="One line, such as “on the phone, glad about it”. They can read it."
          rows={2}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <Button variant={isOpenQuestion ? 'next' : 'plain'}>Note the answer</Button>
      </Form>
    </section>
  )
}

function OtherMoves({ id, state }: { id: string; state: PlaceState }) {
  const may = (move: 'keep_waiting' | 'consider' | 'withdraw') => canMove({ from: state, move, by: 'organiser' })
  if (!may('keep_waiting') && !may('consider') && !may('withdraw')) return null
  return (
    <section className="stack stack-small" aria-labelledby="moves">
      <h2 id="moves">Or</h2>
      {may('keep_waiting') && (
        <p>
          <LineLink to={`/places/${id}/waiting`}>Put on the waiting list</LineLink>
        </p>
      )}
      {may('consider') && (
        <p>
          <LineLink to={`/places/${id}/considering`}>Think of them again</LineLink>
        </p>
      )}
      {may('withdraw') && (
        <p>
          <LineLink to={`/places/${id}/withdrawal`}>They can’t come after all</LineLink>
        </p>
      )}
    </section>
  )
}
