import { Choice } from '#app/ui/choice.tsx'

/** Whether others use this phone: then it forgets whoever signs in, soon and for good. */
export function SharedPhone({ chosen }: { chosen?: boolean | undefined }) {
  return (
    <Choice
      name="shared_phone"
      plain
      label="Other people use this phone"
      hint="We forget you when the browser is closed, or after 15 quiet minutes."
      defaultChecked={chosen}
    />
  )
}
