/** What a page says when a code does not open the door: what is wrong, and what to do. */
export const codeWords = {
  wrong: 'That is not the code we sent last. Look at the newest message',
  run_out: 'This code has run out, or was used already. Send yourself a new one',
  elsewhere: 'A code works only where it was asked for. Use the link in the message, or send yourself a new code',
}

export const tooManyTries = 'That was one try too many, so this code no longer works, and neither does its link. Send yourself a new code.'

export const tooManyCodes = 'We have sent as many codes as we send in an hour. The last one works for 15 minutes from when it was sent.'
