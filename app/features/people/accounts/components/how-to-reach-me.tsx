import type { FormMistakes } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { listSafeChoices, safeFieldOf } from '../safe-choices.ts'
import type { listMyWays } from '../queries/welcome.server.ts'

export type MyWay = Awaited<ReturnType<typeof listMyWays>>[number]

interface HowToReachMeProps {
  reachWords: string | null
  ways: readonly MyWay[]
  mistakes: FormMistakes | undefined
}

const kindWords = { phone: 'Your number:', email: 'Your e-mail:', post: 'Your address:' }

/** How and when to reach a person, and how not to: one question for each number and address, all of them already answered. */
export function HowToReachMe({ reachWords, ways, mistakes }: HowToReachMeProps) {
  return (
    <section className="stack" aria-labelledby="how-to-reach-me">
      <h2 id="how-to-reach-me">How to reach you, and when not to</h2>
      <AskNote
        why="A call or a letter at the wrong time can make things harder at home."
        who="Whoever sees your number sees this beside it."
        howLong="About a minute. Leave it as it is if it is right."
      />
      {ways.map((way) => (
        <ChoiceGroup
          key={way.id}
          name={safeFieldOf(way.id)}
          label={
            <>
              {kindWords[way.kind]} <bdi>{way.address}</bdi>
            </>
          }
          options={listSafeChoices(way)}
          chosen={mistakes?.typed[safeFieldOf(way.id)] ?? way.safe}
          error={mistakes?.errors[safeFieldOf(way.id)]}
        />
      ))}
      <TextArea
        name="reach_words"
        label="When is a good time, and when not?"
        hint="In your own words. For example: texts, not before ten, never on Fridays."
        rows={3}
        defaultValue={mistakes?.typed.reach_words ?? reachWords ?? ''}
        error={mistakes?.errors.reach_words}
      />
    </section>
  )
}
