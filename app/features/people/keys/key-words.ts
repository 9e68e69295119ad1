/** What a page says when a second key does not open: what is wrong, and what to do. */
export const keyWords = {
  wrong: 'That code does not fit. Look at the app again: it shows a new one every 30 seconds. Is the clock of your phone right?',
  used: 'That code was used already. Wait for the next one: each works once',
  run_out: 'Too much time went by. Sign in again with your e-mail',
}

export const passkeyWords = {
  wrong: 'This passkey could not be checked. Try once more, or use another way',
  unknown: 'We don’t know this passkey. It may have been removed. Use another way',
  run_out: 'Too much time went by. Press the button once more',
  copied: 'This passkey looks like a copy of an older one, so we did not take it. Use another way',
  there: 'This passkey is among your keys already',
}

export const tooManyKeyTries =
  'That was one try too many. Wait for a quarter of an hour, then try again. A passkey works at once, if you have one.'

export const tooManyPasskeys = 'From here a passkey was asked for very often in the last hour. Wait a while, or sign in with your e-mail.'

const noticeWords = {
  passkey: 'Your passkey is added',
  app: 'Your authenticator app is added',
  removed: 'It is removed',
  named: 'It has its new name',
}

/** What just happened, said on the page that lists the keys. */
export function sayDone(done: string | null) {
  return Object.entries(noticeWords).find(([word]) => word === done)?.[1] ?? null
}
