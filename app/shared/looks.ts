/** What is looked at of somebody by somebody else and is noted for them to see: actions of the permission table, as the audit names them. */
export const looks = ['contact.read', 'preparation.read.words', 'care.read.food', 'care.read.access', 'care.read.health'] as const
export type Look = (typeof looks)[number]

export const lookWords: Record<Look, string> = {
  'contact.read': 'how to reach you',
  'preparation.read.words': 'what you need so that you can come',
  'care.read.food': 'what you can and cannot eat',
  'care.read.access': 'what you need to get around',
  'care.read.health': 'what we should know about your health',
}
