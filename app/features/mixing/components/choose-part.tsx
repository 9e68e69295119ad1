import { Form } from '@remix-run/react'
import { sayDays } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'

interface Mixable {
  id: string
  name: string
  first_on: string
  last_on: string
  open: number
  accepted: number
  sessions: number
}

interface ChoosePartProps {
  experiences: readonly Mixable[]
  today: string
  chosen: { part: string | null; experienceIds: readonly string[] }
  errors: { part?: string | undefined; experience?: string | undefined }
}

/** What a mix arranges. */
const partChoices = [
  {
    value: 'cohorts',
    label: 'Who comes',
    hint: 'Fills the seats of one experience, or of several at once, from everybody you are thinking of.',
  },
  { value: 'circles', label: 'Who sits with whom', hint: 'Circles for all sessions still to come of one experience.' },
] as const

/** The first question: what is to be worked out, and for which experiences. A GET, so that it can be gone back to. */
export function ChoosePart({ experiences, today, chosen, errors }: ChoosePartProps) {
  if (experiences.length === 0)
    return <Empty title="Nothing to mix yet">Experiences you organise are listed here from the day they are planned.</Empty>
  return (
    <Form method="get" className="stack brief">
      <ChoiceGroup name="part" label="What is it about?" options={partChoices} chosen={chosen.part ?? 'cohorts'} error={errors.part} />
      <ChoiceGroup
        name="experience"
        type="checkbox"
        label="For which experiences?"
        hint="Several only for who comes: the same people, shared out among them."
        options={experiences.map((one) => ({
          value: one.id,
          label: one.name,
          hint: `${sayDays(one.first_on, one.last_on, today)}. ${sayWho(one)}`,
        }))}
        chosen={chosen.experienceIds}
        error={errors.experience}
      />
      <Button variant="next" wide>
        Write the brief
      </Button>
    </Form>
  )
}

function sayWho({ open, accepted, sessions }: Mixable) {
  const thought = sayCount(open, { none: 'Nobody to choose from.', one: '1 person to choose from.', other: '# people to choose from.' })
  const coming = sayCount(accepted, { none: 'Nobody said yes yet.', one: '1 said yes.', other: '# said yes.' })
  const ahead = sayCount(sessions, { none: 'No session to come.', one: '1 session to come.', other: '# sessions to come.' })
  return `${coming} ${thought} ${ahead}`
}
