import { sayNearDay, dayOf } from '#app/shared/dates.ts'
import { voiceWords } from '#app/shared/voices.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { MarkNamed } from '#app/ui/voice.tsx'
import type { Likeness } from '../like-for-like.ts'
import type { CohortVoice } from '../seats.ts'
import type { PlaceState } from '../place-states.ts'

export interface ShownSuggestion {
  placeId: string
  name: string
  voice: CohortVoice
  communityName: string | null
  energy: number | null
  since: string
  leaver: { name: string; state: PlaceState }
  because: Likeness[]
}

/** Like for like: whose seat is free again, who could come instead, and why. Nothing goes out until somebody presses send. */
export function SuggestionCards({ suggestions, today }: { suggestions: readonly ShownSuggestion[]; today: string }) {
  return (
    <Card variant="next" labelledBy="like-for-like">
      <h2 id="like-for-like">Like for like</h2>
      <Steps label="Who could come instead">
        {suggestions.map((one, place) => (
          <StepItem
            key={one.placeId}
            mark={<MarkNamed name={one.name} voice={one.voice} />}
            title={<Title suggestion={one} />}
            side={
              <ButtonLink to={`/places/${one.placeId}/invitation`} variant={place === 0 ? 'next' : 'plain'}>
                Invite <bdi>{one.name.split(' ')[0]}</bdi>
              </ButtonLink>
            }
          >
            {one.because.map((reason) => sayWhy(reason, one, today)).join(' ')}
          </StepItem>
        ))}
      </Steps>
      <p className="small quiet">Nothing is sent until you press send on the next page.</p>
    </Card>
  )
}

function Title({ suggestion: { name, leaver } }: { suggestion: ShownSuggestion }) {
  if (leaver.state === 'withdrawn') {
    return (
      <>
        <bdi>{leaver.name}</bdi> can’t come. <bdi>{name}</bdi> could.
      </>
    )
  }
  if (leaver.state === 'waiting') {
    return (
      <>
        The invitation of <bdi>{leaver.name}</bdi> ran out. <bdi>{name}</bdi> could come.
      </>
    )
  }
  if (leaver.state === 'not_now') {
    return (
      <>
        <bdi>{leaver.name}</bdi> said “not now”. <bdi>{name}</bdi> could come.
      </>
    )
  }
  return (
    <>
      <bdi>{leaver.name}</bdi> said no. <bdi>{name}</bdi> could come.
    </>
  )
}

function sayWhy(reason: Likeness, { voice, communityName, energy, since }: ShownSuggestion, today: string) {
  const reasons: Record<Likeness, string> = {
    same_voice: `The same voice: ${voiceWords[voice].toLocaleLowerCase('en-GB')}.`,
    waiting: `On the waiting list since ${sayNearDay(dayOf(since), today)}.`,
    free: 'The dates suit.',
    keen: energy === 3 ? 'Very keen.' : 'Keen.',
    same_community: communityName ? `From ${communityName} as well.` : 'From the same community.',
    longest: 'Has waited longest.',
  }
  return reasons[reason]
}
