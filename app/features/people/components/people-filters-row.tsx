import { roleKinds, roleWords } from '#app/shared/roles.ts'
import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Select } from '#app/ui/select.tsx'
import type { PeopleAsked } from '../people-filters.ts'

interface Choice {
  value: string
  label: string
}

interface PeopleFiltersRowProps {
  asked: PeopleAsked
  /** Left out for who sees names only: there is nothing else to ask by. */
  choices: { communities: readonly Choice[]; organisations: readonly Choice[] } | null
}

const voiceChoices = cohortVoices.map((value) => ({ value, label: voicesWords[value] }))
const roleChoices = roleKinds.filter((kind) => kind !== 'steward').map((value) => ({ value, label: roleWords[value].name }))

/** Finds somebody by name, or people by where they belong. */
export function PeopleFiltersRow({ asked, choices }: PeopleFiltersRowProps) {
  return (
    <Filters label="Find people">
      <Field
        name="find"
        label={choices ? 'Name, number or e-mail' : 'Name'}
        type="search"
        autoComplete="off"
        defaultValue={asked.find}
        grows
      />
      {choices && (
        <>
          <Select name="voice" label="Voice" empty="All three" options={voiceChoices} defaultValue={asked.voice ?? ''} />
          <Select
            name="community"
            label="Community"
            empty="Anywhere"
            options={choices.communities}
            defaultValue={asked.communityId ?? ''}
          />
          <Select
            name="organisation"
            label="Group or service"
            empty="Any"
            options={choices.organisations}
            defaultValue={asked.organisationId ?? ''}
          />
          <Select name="role" label="Role" empty="Any or none" options={roleChoices} defaultValue={asked.role ?? ''} />
        </>
      )}
    </Filters>
  )
}
