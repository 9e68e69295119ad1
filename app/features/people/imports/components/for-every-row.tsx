import type { FormMistakes } from '#app/shared/read-form.ts'
import { cohortVoices, hereAsWords } from '#app/shared/voices.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { safeChoices, safeChoiceWords } from '../../safe-contact.ts'

interface ForEveryRowProps {
  settings: { safe: string; voice: string | null }
  experience: { name: string; voice: (typeof cohortVoices)[number] | null } | null
  mistakes: FormMistakes | undefined
}

const theirs: Record<(typeof safeChoices)[number], string> = {
  ...safeChoiceWords,
  named_only: 'Only you, as their named contact, may use it',
}

/** What holds for every row that does not say it itself. */
export function ForEveryRow({ settings, experience, mistakes }: ForEveryRowProps) {
  const voices = experience?.voice ? [experience.voice] : cohortVoices
  return (
    <section className="stack" aria-labelledby="every">
      <h2 id="every">Where a row does not say it</h2>
      {experience && (
        <ChoiceGroup
          name="voice"
          label={`They would come to ${experience.name} as …`}
          inRow
          options={voices.map((value) => ({ value, label: hereAsWords[value] }))}
          chosen={mistakes?.typed.voice ?? settings.voice ?? experience.voice}
          error={mistakes?.errors.voice}
        />
      )}
      <ChoiceGroup
        name="safe"
        label="How is it safe to use these numbers and addresses?"
        hint="A list rarely says who else listens or reads. Until you know, keep it to yourself."
        options={safeChoices.map((value) => ({ value, label: theirs[value] }))}
        chosen={mistakes?.typed.safe ?? settings.safe}
        error={mistakes?.errors.safe}
      />
    </section>
  )
}
