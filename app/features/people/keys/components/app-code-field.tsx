import { CodeField } from '#app/ui/code-field.tsx'

interface AppCodeFieldProps {
  label: string
  hint?: string
  error?: string | undefined
}

/** Where a second key’s code is typed. What was typed before is not shown again: each code works once. */
export function AppCodeField(props: AppCodeFieldProps) {
  return <CodeField name="code" {...props} />
}
