interface Locality {
  id: string
  name: string
  programme_id: string
  programme_name: string
}

interface Home {
  value: string
  label: string
  programmeId: string
  /** Null: across the programme. */
  localityId: string | null
}

/** Where a new experience may belong: each of the localities somebody organises, or across their programme. */
export function listHomes(localities: readonly Locality[]): Home[] {
  const programmes = [...new Map(localities.map((one) => [one.programme_id, one.programme_name]))]
  return [
    ...localities.map(({ id, name, programme_id, programme_name }) => ({
      value: `locality/${id}`,
      label: `${name}, ${programme_name}`,
      programmeId: programme_id,
      localityId: id,
    })),
    ...programmes.map(([id, name]) => ({ value: `programme/${id}`, label: `Across all of ${name}`, programmeId: id, localityId: null })),
  ]
}
