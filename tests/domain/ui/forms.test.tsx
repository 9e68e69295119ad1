import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

const mistakes = {
  errors: {
    phone: 'Your number is one digit short.',
    day: 'Choose a day we can ring.',
    words: 'Write a line first.',
    form: 'Nothing was saved.',
  },
  typed: { phone: '07700 90014' },
}

const page = renderToStaticMarkup(
  <form>
    <ErrorSummary mistakes={mistakes} />
    <Field name="phone" label="Mobile number" hint="Like 07700 900 123" error={mistakes.errors.phone} defaultValue={mistakes.typed.phone} />
    <ChoiceGroup
      name="day"
      label="Which day suits?"
      error={mistakes.errors.day}
      options={[
        { value: 'tuesday', label: 'Tuesday' },
        { value: 'thursday', label: 'Thursday' },
      ]}
    />
    <TextArea name="words" label="In my own words" error={mistakes.errors.words} />
  </form>,
)

test('each mistake in the summary leads to something that can be answered', () => {
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((link) => link[1])
  expect(targets).toEqual(['phone', 'day', 'words'])
  for (const target of targets) expect(page).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${target}"`))
})

test('a mistake of no one field is a sentence', () => {
  expect(page).toContain('<li>Nothing was saved.</li>')
})

test('every id that describes an answer is there, the hint before the mistake', () => {
  const described = [...page.matchAll(/aria-describedby="([^"]+)"/g)].map((found) => found[1])
  expect(described).toEqual(['phone-hint phone-error', 'day-error', 'words-error'])
  for (const id of described.join(' ').split(' ')) expect(page).toContain(`id="${id}"`)
})

test('what was typed is kept', () => {
  expect(page).toContain('value="07700 90014"')
})

test('with no mistakes there is no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary mistakes={undefined} />)).toBe('')
  expect(renderToStaticMarkup(<ErrorSummary mistakes={{ errors: {}, typed: {} }} />)).toBe('')
})

test('ticks come back from the commas a mistake joined them with', () => {
  const options = ['friday', 'saturday', 'sunday'].map((value) => ({ value, label: value }))
  const ticks = renderToStaticMarkup(<ChoiceGroup name="days" type="checkbox" label="Days" options={options} chosen="friday,sunday" />)
  expect([...ticks.matchAll(/checked="" [^>]*value="(\w+)"|value="(\w+)" checked=""/g)].map((tick) => tick[1] ?? tick[2])).toEqual([
    'friday',
    'sunday',
  ])
})
