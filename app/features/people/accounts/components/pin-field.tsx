import { Field } from '#app/ui/field.tsx'

const asked = { name: 'pin', inputMode: 'numeric', maxLength: 12 } as const

/** A PIN that is being chosen stands readable, so that what is kept is what was meant. */
export function ChoosePin({ error }: { error: string | undefined }) {
  return (
    <Field
      {...asked}
      label="Your new PIN"
      hint="Four to six figures. Not 1234, and not a birthday: who finds your card would try those. You can read it here while you type."
      autoComplete="new-password"
      error={error}
    />
  )
}

/** A PIN that is typed again is hidden from who looks over a shoulder. */
export function TypePin({ error }: { error: string | undefined }) {
  return <Field {...asked} type="password" label="Your PIN" hint="Four to six figures." autoComplete="current-password" error={error} />
}
