import { dayOf, sayDay, sayTimeSpan } from '#app/shared/dates.ts'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface Facts {
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  join_link: string | null
}

/** “Friday 16 April, 10 am to 2.30 pm”. */
export function sayTimes({ starts_at, ends_at, zone }: Pick<Facts, 'starts_at' | 'ends_at' | 'zone'>, today: string) {
  return `${sayDay(dayOf(starts_at, zone), today)}, ${sayTimeSpan(starts_at, ends_at, zone)}`
}

/** When and where, as lines with an icon. What is not settled yet says so. */
export function GatheringFacts({ gathering, today }: { gathering: Facts; today: string }) {
  const { where_words, join_link } = gathering
  return (
    <Steps label="When and where">
      <StepItem icon="plan" title={<time dateTime={gathering.starts_at}>{sayTimes(gathering, today)}</time>} />
      {where_words && <StepItem icon="pin" title={where_words} />}
      {join_link && (
        <StepItem
          icon="phone"
          title={
            <a className="back" href={join_link} rel="noreferrer">
              Join by video
            </a>
          }
        />
      )}
      {!where_words && !join_link && <StepItem icon="pin" title="The place is not settled yet" />}
    </Steps>
  )
}
