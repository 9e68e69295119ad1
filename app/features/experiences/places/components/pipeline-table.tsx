import { voiceWords } from '#app/shared/voices.ts'
import { NearLink } from '#app/ui/near-link.tsx'
import { PersonLine } from '#app/ui/person-line.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { kindWords } from '../../preparation/preparation-kinds.ts'
import { isHoldable } from '../place-states.ts'
import type { PipelineRow } from '../queries/pipeline-page.server.ts'
import { EnergyPips } from './energy-pips.tsx'
import { HoldStillButton, HoldStillForm } from './hold-still.tsx'
import { StageTag } from './stage-tag.tsx'

interface PipelineTableProps {
  places: readonly PipelineRow[]
  /** Whether invitations may go out, so that people can be ticked for one. */
  isInviting: boolean
  areTicked: boolean
  /** Whether places may be held still: not once the days together are over. */
  canHold: boolean
  /** The address of this list, to come back to. */
  here: string
  today: string
}

const columns = ['Person', 'Wants to be part of', 'Where', 'Keen', 'Stage', 'Ready', 'Next', { label: 'Hold', hidden: true }]

/** People being invited, a line each: how they stand, how keen and how ready they are, and the next thing to do. */
export function PipelineTable({ places, isInviting, areTicked, canHold, here, today }: PipelineTableProps) {
  return (
    <>
      {canHold && <HoldStillForm to={here} />}
      <Table label="People, line by line" caption="People being invited, and how ready each is" columns={columns}>
        {places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <Person place={place} canTick={isInviting} isTicked={areTicked} />
              {place.cameFrom && <span className="small quiet">Came from {place.cameFrom}</span>}
            </th>
            <Told place={place} />
            <td>
              <StageTag {...place} today={today} />
              {place.isHeld && <Tag icon="pin">Held still</Tag>}
            </td>
            <td>{place.ready && <ReadyPips {...place.ready} />}</td>
            <NextThing place={place} isInviting={isInviting} />
            <td>
              {canHold && !place.isCarriedByOther && isHoldable(place.state) && (
                <HoldStillButton placeId={place.id} name={place.name} isHeld={place.isHeld} />
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

/** Only who is thought of or waits can be ticked: nobody with an answer is asked again by a list. */
export const isTickable = ({ state, isCarriedByOther }: Pick<PipelineRow, 'state' | 'isCarriedByOther'>) =>
  !isCarriedByOther && (state === 'considered' || state === 'waiting')

function Person({ place, canTick, isTicked }: { place: PipelineRow; canTick: boolean; isTicked: boolean }) {
  const line = <PersonLine name={place.name} voice={place.voice} to={place.isCarriedByOther ? undefined : `/places/${place.id}`} />
  if (!canTick || !isTickable(place)) return line
  return (
    <span className="picked">
      <label className="pick">
        <input
          key={String(isTicked)}
          type="checkbox"
          name="place"
          value={place.id}
          form="invite-ticked"
          aria-label={`Tick ${place.name}, ${voiceWords[place.voice]}`}
          defaultChecked={isTicked}
        />
      </label>
      {line}
    </span>
  )
}

/** What they want, where they live and how keen they are. Whom somebody else carries is asked nothing here. */
function Told({ place: { wants, communityName, energy, isCarriedByOther } }: { place: PipelineRow }) {
  return (
    <>
      {wants === null && !isCarriedByOther ? (
        <td className="quiet">not asked yet</td>
      ) : (
        <td>{wants && <q className="words">{wants}</q>}</td>
      )}
      <td>{communityName}</td>
      <td>{!isCarriedByOther && <EnergyPips energy={energy} />}</td>
    </>
  )
}

function NextThing({ place, isInviting }: { place: PipelineRow; isInviting: boolean }) {
  const next = nextOf(place, isInviting)
  if (!('to' in next)) return <td className="quiet">{next.words}</td>
  return (
    <td>
      <NearLink to={next.to} aria-label={`${next.words} ${next.about}`}>
        {next.words}
      </NearLink>
    </td>
  )
}

/** What to do next for a place, and where; `about` is read out after the words. Or how it stands, when there is nothing to do. */
function nextOf({ id, state, name, isCarriedByOther, isToRing, blocker }: PipelineRow, isInviting: boolean) {
  if (isCarriedByOther) return { words: 'Another organiser carries them' }
  if (state === 'invited' && isToRing) return { to: `/places/${id}#ring`, words: 'Ring', about: name }
  if (state === 'invited') return { to: `/places/${id}#answer`, words: 'Note an answer', about: `of ${name}` }
  if (state === 'considered' || state === 'waiting') {
    return isInviting
      ? { to: `/places/${id}/invitation`, words: 'Invite', about: name }
      : { to: `/places/${id}/energy`, words: 'Note what they said', about: name }
  }
  if (state !== 'accepted') return { words: 'Kept' }
  if (!blocker) return { words: 'Ready' }
  const to = blocker.preparationId ? `/preparations/${blocker.preparationId}` : `/places/${id}/preparations`
  return { to, words: kindWords[blocker.kind].title, about: `of ${name}` }
}
