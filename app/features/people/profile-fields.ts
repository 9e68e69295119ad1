/** What is known of a person by their own answers, in the order in which a form asks it. */
export const profileFields = [
  'knownAs',
  'familyName',
  'strengths',
  'wants',
  'communityId',
  'languages',
  'bornBand',
  'gender',
  'reachWords',
] as const

export type ProfileField = (typeof profileFields)[number]

export const profileFieldWords: Record<ProfileField, string> = {
  knownAs: 'Known as',
  familyName: 'Family name',
  strengths: 'What they bring',
  wants: 'What they want to be part of',
  communityId: 'Community',
  languages: 'Languages',
  bornBand: 'Age',
  gender: 'Gender',
  reachWords: 'When and how it is good to reach them',
}
