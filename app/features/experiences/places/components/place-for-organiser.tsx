import type { FormMistakes } from '#app/shared/read-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { canMove } from '../place-moves.ts'
import { isHoldable, type Freedom, type PlaceState } from '../place-states.ts'
import type { PlaceChangeRow } from '../queries/place.server.ts'
import { EnergyPips } from './energy-pips.tsx'
import { HoldStill } from './hold-still.tsx'
import { NoteAnswer } from './note-answer.tsx'
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
  /** A mix leaves it where it is. */
  isHeld: boolean
  /** Invitations may go out. */
  isInviting: boolean
  /** Answers may still come. */
  isOpen: boolean
  mistakes?: FormMistakes | undefined
  today: string
}

const freeWords: Record<Freedom, string> = { yes: 'The dates suit', no: 'The dates don’t suit', unsure: 'Not asked about the dates yet' }

/** A place as its organiser sees it: how it stands, the next thing to do, an answer to note, and its history beside it. */
export function PlaceForOrganiser({
  place,
  changes,
  ready,
  isMailable,
  isHeld,
  isInviting,
  isOpen,
  mistakes,
  today,
}: PlaceForOrganiserProps) {
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
        {isOpen && isHoldable(state) && (
          <section className="stack stack-small" aria-labelledby="held">
            <h2 id="held">{isHeld ? 'Held still' : 'In a mix'}</h2>
            <p className="quiet">{isHeld ? 'No mix moves this place to another date.' : 'A mix may propose another date.'}</p>
            <HoldStill placeId={id} name={known_as} isHeld={isHeld} to={at('')} />
          </section>
        )}
        {isOpen && <OtherMoves id={id} state={state} />}
      </aside>
    </div>
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
