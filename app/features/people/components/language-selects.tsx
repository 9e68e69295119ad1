import { Select } from '#app/ui/select.tsx'
import { listLanguageChoices } from '../languages.ts'

interface LanguageSelectsProps {
  /** The languages chosen so far, the one that suits best first. */
  chosen: readonly string[]
  error?: string | undefined
}

/** One select a language, the one that suits best first, and always room for one more. */
export function LanguageSelects({ chosen, error }: LanguageSelectsProps) {
  const count = Math.max(3, chosen.filter(Boolean).length + 1)
  const options = listLanguageChoices(chosen)
  return Array.from({ length: count }, (_, place) => (
    <Select
      key={place}
      id={place === 0 ? 'languages' : `languages-${place}`}
      name="languages"
      label={place === 0 ? 'Language that suits best' : place === 1 ? 'Another language' : 'One more language'}
      hint={place === 0 ? 'For talking, and for what is sent.' : undefined}
      empty="None chosen"
      options={options}
      defaultValue={chosen[place] ?? ''}
      error={place === 0 ? error : undefined}
    />
  ))
}
