import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { patternHints, patterns, patternWords } from '../patterns.ts'

interface ExperienceFieldsProps {
  /** What stands in the fields when the page opens. */
  values: Record<string, string>
  mistakes?: FormMistakes | undefined
}

const mixed = { value: '', label: 'All three voices together' }
const wholeWords = { parent: 'Parents and carers only', practitioner: 'Practitioners only', leader: 'Senior leaders only' } as const

/** Everything that an experience is made of, for a new one and for changing one. */
export function ExperienceFields({ values, mistakes }: ExperienceFieldsProps) {
  const said = { ...values, ...mistakes?.typed }
  const wrong = mistakes?.errors ?? {}
  return (
    <>
      <Field
        name="name"
        label="Name"
        hint="As people will say it, such as “Wednesdays in the hall”."
        defaultValue={said.name}
        error={wrong.name}
      />
      <TextArea
        name="purpose"
        label="What it is for"
        hint="In the words people agreed. It stands on top of every page about this experience."
        look="words"
        defaultValue={said.purpose}
        error={wrong.purpose}
      />
      <ChoiceGroup
        name="pattern"
        label="How is it spread over time?"
        inRow
        options={patterns.map((value) => ({ value, label: patternWords[value], hint: patternHints[value] }))}
        chosen={said.pattern}
        error={wrong.pattern}
      />
      <div className="row">
        <Field name="firstOn" type="date" label="First day" defaultValue={said.firstOn} error={wrong.firstOn} />
        <Field name="lastOn" type="date" label="Last day" defaultValue={said.lastOn} error={wrong.lastOn} />
      </div>
      <Field
        name="seats"
        type="number"
        look="short"
        label="Places"
        hint="How many people can come in all. Nobody can say yes to a place that is not there."
        defaultValue={said.seats}
        error={wrong.seats}
      />
      <ChoiceGroup
        name="voice"
        label="Who is it for?"
        inRow
        options={[mixed, ...cohortVoices.map((value) => ({ value, label: wholeWords[value] }))]}
        chosen={said.voice ?? ''}
        error={wrong.voice}
      />
      <Hopes said={said} wrong={wrong} />
    </>
  )
}

function Hopes({ said, wrong }: { said: Record<string, string>; wrong: Partial<Record<string, string>> }) {
  return (
    <fieldset className="stack stack-small">
      <legend className="legend">How many of each voice do you hope for?</legend>
      <p className="hint">From fewest to most. Leave a line empty where you hope for nothing in particular.</p>
      <div className="grid choices">
        {cohortVoices.map((voice) => (
          <div key={voice}>
            <VoiceTag voice={voice}>{voicesWords[voice]}</VoiceTag>
            <div className="row">
              {(['Least', 'Most'] as const).map((end) => (
                <Field
                  key={end}
                  name={`${voice}${end}`}
                  type="number"
                  look="short"
                  label={
                    <>
                      {end === 'Least' ? 'From' : 'To'}
                      <span className="hidden-words"> {voicesWords[voice]}</span>
                    </>
                  }
                  defaultValue={said[`${voice}${end}`]}
                  error={wrong[`${voice}${end}`]}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
