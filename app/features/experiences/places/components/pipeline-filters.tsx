import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { Field } from '#app/ui/field.tsx'
import { Filters, FilterTick } from '#app/ui/filters.tsx'
import { NearLink } from '#app/ui/near-link.tsx'
import { Select } from '#app/ui/select.tsx'
import { Stat, Stats } from '#app/ui/stat.tsx'
import { orders, type Order } from '../order-places.ts'
import { placeWords, type PlaceState } from '../place-states.ts'

export interface Asked {
  state?: PlaceState | undefined
  voice?: string | undefined
  community?: string | undefined
  find?: string | undefined
  ring?: string | undefined
  unready?: string | undefined
  order: Order
}

const shown: PlaceState[] = ['considered', 'waiting', 'invited', 'accepted', 'not_now']
const ended: PlaceState[] = ['declined', 'withdrawn', 'released']
const orderWords: Record<Order, string> = { waits: 'Who waits longest', keen: 'How keen they are', name: 'By name' }

/** How many stand where, each number the way to those people. */
export function PipelineCounts({ counts, asked, path }: { counts: Partial<Record<PlaceState, number>>; asked: Asked; path: string }) {
  const states = [...shown, ...ended.filter((state) => (counts[state] ?? 0) > 0)]
  return (
    <Stats>
      {states.map((state) => (
        <Stat key={state} count={counts[state] ?? 0}>
          <NearLink
            className="back"
            to={asked.state === state ? path : `${path}?state=${state}`}
            aria-current={asked.state === state ? 'true' : undefined}
          >
            {asked.state === state ? <b>{placeWords[state]}</b> : placeWords[state]}
          </NearLink>
        </Stat>
      ))}
    </Stats>
  )
}

/** Finds people on the list by voice, where they live, name, and what is still to do. */
export function PipelineFilters({ asked, communities }: { asked: Asked; communities: readonly { value: string; label: string }[] }) {
  return (
    <Filters label="Find people">
      {asked.state && <input type="hidden" name="state" value={asked.state} />}
      <Field key={`find-${asked.find}`} name="find" type="search" label="Name" defaultValue={asked.find} grows />
      <Select
        key={`voice-${asked.voice}`}
        name="voice"
        label="Voice"
        empty="All three"
        options={cohortVoices.map((value) => ({ value, label: voicesWords[value] }))}
        defaultValue={asked.voice}
      />
      {communities.length > 1 && (
        <Select
          key={`community-${asked.community}`}
          name="community"
          label="Where they live"
          empty="Anywhere"
          options={communities}
          defaultValue={asked.community}
        />
      )}
      <Select
        key={`order-${asked.order}`}
        name="order"
        label="In order of"
        options={orders.map((value) => ({ value, label: orderWords[value] }))}
        defaultValue={asked.order}
      />
      <FilterTick name="ring" label="Only to ring" defaultChecked={asked.ring === 'yes'} />
      <FilterTick name="unready" label="Only not ready" defaultChecked={asked.unready === 'yes'} />
    </Filters>
  )
}
