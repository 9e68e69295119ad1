import { useRef, useState, type ChangeEvent } from 'react'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { presets, type Preset } from '../presets.ts'
import { heaviest, weightField } from '../weight-words.ts'
import { WeightLine } from './weight-line.tsx'

interface BriefWeightsProps {
  presetWords: Record<Preset, { label: string; hint: string; weights: object }>
  weightWords: Readonly<Record<string, { label: string; hint: string }>>
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string | undefined>>
}

/**
 * What matters most: a choice of presets, and for those who want them the weights behind. With scripts the weights follow the preset, and
 * touching one chooses “Our own weights”; without, they count when that is chosen.
 */
export function BriefWeights({ presetWords, weightWords, fields, errors }: BriefWeightsProps) {
  const choice = useRef<HTMLDivElement>(null)
  const [weights, setWeights] = useState(() => readWeights(weightWords, fields))
  const [isOpen] = useState(fields.preset === 'own' || Object.keys(errors).some((field) => field.startsWith(weightField(''))))
  const follow = (event: ChangeEvent<HTMLDivElement>) => {
    const chosen = presets.find((one) => event.target instanceof HTMLInputElement && one === event.target.value)
    if (chosen) setWeights(Object.fromEntries(Object.entries(presetWords[chosen].weights).map(([rule, weight]) => [rule, String(weight)])))
  }
  const weigh = (rule: string, weight: string) => {
    setWeights({ ...weights, [rule]: weight })
    const own = choice.current?.querySelector<HTMLInputElement>('input[value="own"]')
    if (own) own.checked = true
  }
  const options = presets.map((value) => ({ value, label: presetWords[value].label, hint: presetWords[value].hint }))
  const own = { value: 'own', label: 'Our own weights', hint: 'As written below, where you say how much each thing matters.' }
  return (
    <>
      <div ref={choice} onChange={follow}>
        <ChoiceGroup name="preset" label="What matters most?" options={[...options, own]} chosen={fields.preset} error={errors.preset} />
      </div>
      <details open={isOpen}>
        <summary>How much each thing matters</summary>
        <div className="stack">
          <p className="small quiet">
            From 0, not at all, to {heaviest}. The numbers count when “Our own weights” is chosen. The rules above are always kept.
          </p>
          {Object.entries(weightWords).map(([rule, { label, hint }]) => (
            <WeightLine
              key={rule}
              name={weightField(rule)}
              label={label}
              hint={hint}
              most={heaviest}
              value={weights[rule] ?? ''}
              error={errors[weightField(rule)]}
              onWeigh={(weight) => weigh(rule, weight)}
            />
          ))}
        </div>
      </details>
    </>
  )
}

function readWeights(rules: object, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, fields[weightField(rule)] ?? '0']))
}
