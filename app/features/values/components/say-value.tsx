import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { hereAsWords, type Voice } from '#app/shared/voices.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { sayLanguage } from '#app/features/people/languages.ts'
import { valueMissing } from '../value-question.ts'

interface SayValueProps {
  id: string
  /** Where the phone sends what it kept. */
  phonePath: string
  voices: readonly Voice[]
  /** The voice that is chosen already; empty: rather not said; null: not asked yet. */
  voice: Voice | '' | null
  /** The languages they write in, the preferred one first, and the one they wrote in last. */
  languages: readonly string[]
  language: string | null
  mistakes: FormMistakes | undefined
}

/** In one’s own words: what matters, and as whom one is here. */
export function SayValue({ id, phonePath, voices, voice, languages, language, mistakes }: SayValueProps) {
  const options = voices.map((one) => ({ value: one, label: <VoiceTag voice={one}>{hereAsWords[one]}</VoiceTag> }))
  return (
    <Form method="post" className="stack stack-large" data-phone={phonePath} data-missing={valueMissing}>
      <HiddenFields values={{ id: id }} />
      <TextArea
        name="words"
        look="words"
        label="In my own words"
        hint="Goes up on the wall in this room without your name, though people may know your way of saying it. About a minute. You can take it back."
        maxLength={2000}
        defaultValue={mistakes?.typed.words}
        error={mistakes?.errors.words}
      />
      {languages.length > 1 && (
        <Select
          name="language"
          label="I write it in"
          options={languages.map((one) => ({ value: one, label: sayLanguage(one) }))}
          defaultValue={mistakes?.typed.language ?? language ?? languages[0]}
          error={mistakes?.errors.language}
        />
      )}
      {languages.length === 1 && <HiddenFields values={{ language: languages[0] }} />}
      <ChoiceGroup
        name="voice"
        label="I’m here as"
        options={[...options, { value: '', label: 'I’d rather not say' }]}
        chosen={mistakes?.typed.voice ?? voice}
        error={mistakes?.errors.voice}
      />
      <Button variant="next" wide icon="next">
        Put it up
      </Button>
    </Form>
  )
}
