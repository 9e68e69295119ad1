/** What a form carries along unseen, such as the `id` of what it makes or the `seen` of what it changes. */
export function HiddenFields({ values }: { values: Record<string, string | number | null | undefined> }) {
  return Object.entries(values).map(([name, value]) =>
    value === null || value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  )
}
