/** Why there is no card for somebody. */
export const cardWords = {
  staff: 'People who work for the programme, or walk with somebody as a coach, sign in by e-mail, with a passkey or with an app',
  no_login: 'They may not sign in at all, so a card would open nothing',
  not_theirs: 'Nobody makes a card for themselves',
}
