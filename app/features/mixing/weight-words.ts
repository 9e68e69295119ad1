import type { CircleWeights } from './engine/circle-brief.ts'
import type { CohortWeights } from './presets.ts'

interface WeightWords {
  label: string
  hint: string
}

/** What each weight is about, as somebody would say it who never heard of weights. */
export const circleWeightWords: Record<keyof CircleWeights, WeightWords> = {
  repeatMeeting: { label: 'New faces each time', hint: 'Two people who have sat together already sit apart.' },
  unfairness: { label: 'As many new faces for everyone', hint: 'Nobody meets far fewer people than others do.' },
  acquainted: { label: 'Friends and family apart', hint: 'People who know each other sit in different circles.' },
  sameService: { label: 'Different organisations', hint: 'Colleagues sit in different circles.' },
  sameLocality: { label: 'Different communities', hint: 'Neighbours sit in different circles.' },
  isolated: { label: 'Nobody alone with their language', hint: 'Two who speak the same language sit together.' },
}

export const cohortWeightWords: Record<keyof CohortWeights, WeightWords> = {
  emptySeat: { label: 'Every seat taken', hint: 'No seat stays empty that somebody could have.' },
  unplacedPriority: { label: 'Keen people first', hint: 'Who is most keen is not left waiting.' },
  priorVble: { label: 'People who have not come before', hint: 'First those for whom it is new.' },
  acquainted: { label: 'People who do not know each other', hint: 'Friends and family come to different experiences.' },
  sameLocality: { label: 'Different communities', hint: 'Not many from the same part of town.' },
  sameService: { label: 'Different organisations', hint: 'Not many from the same team or service.' },
  isolated: {
    label: 'Nobody the only one of their kind',
    hint: 'Nobody is alone with their language, or alone of their gender in their voice.',
  },
  hopes: {
    label: 'What was hoped for besides voices',
    hint: 'Communities, ages, languages and so on, as the experience says what it hopes for.',
  },
  genderDev: { label: 'Genders as they are among all who could come', hint: 'The group looks like the people it is chosen from.' },
  ageDev: { label: 'Ages as they are among all who could come', hint: 'The group looks like the people it is chosen from.' },
}

/** The most a weight may be. Nought: it does not matter. */
export const heaviest = 100

/** How a form names the weight of a cost. */
export const weightField = (rule: string) => `weight-${rule}`
