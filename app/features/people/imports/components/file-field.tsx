import { describe, FieldFrame } from '#app/ui/field-frame.tsx'

interface FileFieldProps {
  name: string
  label: string
  hint: string
  accept: string
  error?: string | undefined
}

/** A file from the device. */
export function FileField({ name, label, hint, accept, error }: FileFieldProps) {
  return (
    <FieldFrame id={name} label={label} hint={hint} error={error}>
      <input
        type="file"
        id={name}
        name={name}
        accept={accept}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(name, { hint, error })}
      />
    </FieldFrame>
  )
}
