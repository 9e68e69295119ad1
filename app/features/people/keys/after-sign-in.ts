/** How far somebody has come: inside, before their second key, or inside as staff who have none yet. */
interface Came {
  isAt: 'in' | 'second_key' | 'no_key'
}

/** Where a sign-in begins, on the way to a page. */
export function pathToBegin(to: string) {
  return to === '/today' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}

/** Where a sign-in leads. Staff without a second key are asked kindly on the way, and go on whatever they answer. */
export function pathAfter({ isAt }: Came, to: string) {
  if (isAt === 'in') return to
  return `${isAt === 'second_key' ? '/sign-in/second-key' : '/me/keys/asking'}?to=${encodeURIComponent(to)}`
}
