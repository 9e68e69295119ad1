import { voiceWords } from '#app/shared/voices.ts'
import { sayList } from '#app/shared/words.ts'
import { NearLink } from '#app/ui/near-link.tsx'
import { PersonLine } from '#app/ui/person-line.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { kindWords } from '../../preparation/preparation-kinds.ts'
import { isHoldable } from '../place-states.ts'
import type { PipelinePlace } from '../queries/pipeline.server.ts'
import { EnergyPips } from './energy-pips.tsx'
import { HoldStillButton, HoldStillForm } from './hold-still.tsx'
import { StageTag } from './stage-tag.tsx'

export type PipelineRow = Omit<PipelinePlace, 'person_id' | 'free' | 'leftFromInvited' | 'lapsedBefore'>

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
              {place.cameFrom.length > 0 && <span className="small quiet">Came from {sayList(place.cameFrom)}</span>}
            </th>
            <td>
              {!place.isCarriedByOther &&
                (place.wants ? <q className="words">{place.wants}</q> : <span className="quiet">not asked yet</span>)}
            </td>
            <td>{place.communityName}</td>
            <td>{!place.isCarriedByOther && <EnergyPips energy={place.energy} />}</td>
            <td>
              <StageTag {...place} returnOn={place.return_on} today={today} />
              {place.isHeld && <Tag icon="pin">Held still</Tag>}
            </td>
            <td>{place.ready && <ReadyPips {...place.ready} />}</td>
            <td>
              <NextThing place={place} isInviting={isInviting} />
            </td>
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
        <input key={String(isTicked)} type="checkbox" name="place" value={place.id} form="invite-ticked" defaultChecked={isTicked} />
        <span className="hidden-words">
          Tick {place.name}, {voiceWords[place.voice]}
        </span>
      </label>
      {line}
    </span>
  )
}

function NextThing({ place, isInviting }: { place: PipelineRow; isInviting: boolean }) {
  const { id, state, name } = place
  const about = <span className="hidden-words"> {name}</span>
  if (place.isCarriedByOther) return <span className="quiet">Another organiser carries them</span>
  if (state === 'invited' && place.isToRing) return <NearLink to={`/places/${id}#ring`}>Ring{about}</NearLink>
  if (state === 'invited') {
    return (
      <NearLink to={`/places/${id}#answer`}>
        Note an answer<span className="hidden-words"> of {name}</span>
      </NearLink>
    )
  }
  if (state === 'considered' || state === 'waiting') {
    return isInviting ? (
      <NearLink to={`/places/${id}/invitation`}>Invite{about}</NearLink>
    ) : (
      <NearLink to={`/places/${id}/energy`}>Note what they said{about}</NearLink>
    )
  }
  const [blocker] = place.blockers
  if (state === 'accepted' && blocker) {
    return (
      <NearLink to={blocker.row ? `/preparations/${blocker.row.id}` : `/places/${id}/preparations`}>
        {kindWords[blocker.kind].title}
        <span className="hidden-words"> of {name}</span>
      </NearLink>
    )
  }
  return <span className="quiet">{state === 'accepted' ? 'Ready' : 'Kept'}</span>
}
