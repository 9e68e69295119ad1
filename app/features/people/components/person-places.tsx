import { sayDays } from '#app/shared/dates.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { sayPlace } from '../place-words.ts'
import type { PlaceShown } from '../queries/places.server.ts'

/** A person's places at experiences, with the voice they bring to each. */
export function PersonPlaces({ places, today }: { places: readonly PlaceShown[]; today: string }) {
  return (
    <Steps>
      {places.map((place) => (
        <StepItem
          key={place.id}
          icon="tent"
          title={place.name}
          side={
            <LineLink to={`/places/${place.id}`} about={`at ${place.name}`}>
              Open the place
            </LineLink>
          }
        >
          <p>{sayDays(place.firstOn, place.lastOn, today)}</p>
          <p>
            <VoiceTag voice={place.voice} /> · {sayPlace(place, today)}
          </p>
        </StepItem>
      ))}
    </Steps>
  )
}
