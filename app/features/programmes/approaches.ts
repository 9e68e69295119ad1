/** How a locality starts: with its families, with its leaders, or with both at once. */
export const approaches = ['community_first', 'leaders_first', 'together'] as const
export type Approach = (typeof approaches)[number]

export const approachWords: Record<Approach, string> = {
  community_first: 'Families and communities first',
  leaders_first: 'Leaders first',
  together: 'Everyone together from the start',
}

/** What an organisation is, in a word people use. */
export const organisationKinds = ['service', 'charity', 'community', 'school', 'health', 'company', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindWords: Record<OrganisationKind, string> = {
  service: 'Council or public service',
  charity: 'Charity',
  community: 'Parents’ or community group',
  school: 'School or nursery',
  health: 'Health service',
  company: 'Company',
  other: 'Something else',
}
