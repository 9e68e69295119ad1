/** What a page says when a code does not open the door: what is wrong, and what to do. */
export const codeWords = {
  wrong: 'That is not the code we sent last. Look at the newest message',
  run_out: 'This code has run out, or was used already. Send yourself a new one',
  elsewhere: 'A code works only where it was asked for. Use the link in the message, or send yourself a new code',
}

export const tooManyTries = 'That was one try too many, so this code no longer works, and neither does its link. Send yourself a new code.'

export const tooManyCodes = 'We have sent as many codes as we send in an hour. The last one works for 15 minutes from when it was sent.'

/** What a page says when a card does not open the door: the same for a wrong PIN, a card that was stopped and one that never was. */
export const pinWords = {
  wrong: 'This card and this PIN do not go together. Look at the figures and try again, or tell who gave you the card',
  easy: 'Others would try this one first. Choose figures without a pattern; nobody here ever sees them',
}

export const tooManyPins =
  'That was a lot of PINs for a quarter of an hour. Wait that long, then try again, or ask who gave you the card for a new one.'
