import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { roleWords, type RoleKind } from '#app/shared/roles.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'

interface GiveRoleProps {
  /** The id of the role to be made. */
  id: string
  kind: RoleKind
  /** For a helper: by which name the person to help was looked for. */
  find: string
  choices: readonly { value: string; label: string }[]
  today: string
  mistakes: FormMistakes | undefined
}

/** Gives one role: what it opens, where it counts, from when until when. */
export function GiveRole({ id, kind, find, choices, today, mistakes }: GiveRoleProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  const isHelper = kind === 'helper'
  return (
    <>
      <Notice title={roleWords[kind].name}>{roleWords[kind].opens}</Notice>
      {isHelper && (
        <Filters label="Find whom they help" button="Find">
          <HiddenFields values={{ kind }} />
          <Field name="find" label="Name of whom they help" type="search" autoComplete="off" defaultValue={find} grows />
        </Filters>
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ id: typed.id ?? id, kind }} />
        {kind === 'steward' ? (
          <HiddenFields values={{ where: 'everywhere:' }} />
        ) : (
          <Select
            name="where"
            label={isHelper ? 'Whom they help' : 'Where it counts'}
            hint={isHelper ? 'Somebody who asked for it.' : 'As near to the people it concerns as it can be.'}
            empty="Choose"
            options={choices}
            defaultValue={typed.where ?? (choices.length === 1 ? choices[0]?.value : '')}
            error={errors.where}
          />
        )}
        <Field name="startsOn" label="From" type="date" defaultValue={typed.startsOn ?? today} error={errors.startsOn} />
        <Field
          name="endsOn"
          label="Until"
          hint="It ends by itself after this day. Leave it open only if nobody can say."
          type="date"
          defaultValue={typed.endsOn}
          error={errors.endsOn}
        />
        <Button variant="next">Give this role</Button>
      </Form>
    </>
  )
}
