import type { FormMistakes } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'

interface ColumnSelectsProps {
  columns: readonly { heading: string; samples: readonly string[]; field: string | null; isSensitive: boolean }[]
  fields: readonly { value: string; label: string }[]
  mistakes: FormMistakes | undefined
}

/** One question for each column, with what stands in it. What is only asked of people themselves is not asked for. */
export function ColumnSelects({ columns, fields, mistakes }: ColumnSelectsProps) {
  const sensitive = columns.filter(({ isSensitive }) => isSensitive)
  const unknown = columns.filter(({ field, isSensitive }) => !field && !isSensitive).length
  return (
    <section className="stack" aria-labelledby="columns">
      <h2 id="columns">The columns</h2>
      {sensitive.length > 0 && (
        <Notice icon="lock" title="Some columns stay outside">
          {sensitive.map(({ heading }) => `“${heading}”`).join(', ')}: health, faith, age and the like are asked of people themselves, with
          the reason why. They are never brought in from a list, and are not kept in anybody’s record.
        </Notice>
      )}
      {unknown > 0 && (
        <p className="quiet">
          {sayCount(unknown, {
            one: 'We do not know what one column is. It is left out unless you say.',
            other: 'We do not know what # columns are. They are left out unless you say.',
          })}
        </p>
      )}
      <div className="grid">
        {columns.map(({ heading, samples, field, isSensitive }, at) =>
          isSensitive ? null : (
            <Select
              key={at}
              name={`column-${at}`}
              label={<bdi>{heading || `Column ${at + 1}`}</bdi>}
              hint={samples.length > 0 ? <bdi>{samples.join(' · ')}</bdi> : 'Nothing in the first rows'}
              empty="Leave it out"
              options={fields}
              defaultValue={mistakes?.typed[`column-${at}`] ?? field ?? ''}
              error={mistakes?.errors[`column-${at}`]}
            />
          ),
        )}
      </div>
    </section>
  )
}
