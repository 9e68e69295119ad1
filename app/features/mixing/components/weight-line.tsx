import { useSyncExternalStore } from 'react'
import { Field } from '#app/ui/field.tsx'

interface WeightLineProps {
  name: string
  label: string
  hint: string
  most: number
  value: string
  error?: string | undefined
  onWeigh: (value: string) => void
}

/** How much one thing matters: a number to write, and, where scripts run, a slider that moves with it. */
export function WeightLine({ name, label, hint, most, value, error, onWeigh }: WeightLineProps) {
  const slides = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return (
    <div className="weight">
      <Field
        name={name}
        label={label}
        hint={hint}
        type="number"
        look="short"
        value={value}
        error={error}
        onChange={(event) => onWeigh(event.currentTarget.value)}
      />
      {slides && (
        <input
          type="range"
          min={0}
          max={most}
          value={/^\d+$/.test(value) ? value : '0'}
          aria-label={`${label}, as a slider`}
          onChange={(event) => onWeigh(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

const neverChanges = () => () => undefined
