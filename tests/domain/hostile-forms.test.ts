import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForm } from '#app/shared/read-form.ts'
import { findForms, listReadForms, listWrittenForms } from '#tests/support/hostile/every-form.ts'
import { anyFormOf, likelyFormOf } from '#tests/support/hostile/any-form.ts'
import { faultsOf } from '#tests/support/hostile/faults.ts'

const forms = await findForms()
const nameOf = (form: string) => form.split(' ').at(-1)

test('every form schema is found, and no action reads a form with another', () => {
  const found = forms.map(({ name }) => name)
  expect(found.sort()).toEqual(listWrittenForms().sort())
  expect(listReadForms().filter((read) => !found.some((name) => nameOf(name) === read))).toEqual([])
  expect(found.length).toBeGreaterThan(90)
})

test.each(forms)('$name takes whatever is sent', ({ schema }) => {
  const names = Object.keys(schema.shape)
  const answers = fc.oneof(anyFormOf(names), likelyFormOf(schema))
  fc.assert(
    fc.property(answers, (form) => {
      expect(faultsOf(readForm(form, schema), form, schema)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('some of what was made up is taken by most forms, so that values were looked at', () => {
  const never = forms.filter(({ schema }) => !fc.sample(likelyFormOf(schema), 60).some((form) => readForm(form, schema).ok))
  expect(never.map(({ name }) => name)).toEqual([])
})
