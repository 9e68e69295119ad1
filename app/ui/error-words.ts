export interface ErrorWords {
  title: string
  /** What happened and what is kept. */
  what: string
  /** What to do now. */
  now: string
  way: 'home' | 'again' | 'sign-in'
}

/** What an answer calls itself when it is theirs, but closed on a phone that others use. */
export const notOnThisPhone = 'Not on this phone'

/** What a page says instead of a status: what happened, what is kept, what to do. */
export function errorWordsOf(status: number, reason?: string): ErrorWords {
  if (reason === notOnThisPhone) return closedHere
  return words[status] ?? (status < 500 ? couldNotRead : brokeOnOurSide)
}

const couldNotRead: ErrorWords = {
  title: 'We couldn’t read that',
  what: 'Part of what was sent got lost on the way, so nothing was saved or changed.',
  now: 'Go back one page and send it again. What you typed may still be there.',
  way: 'home',
}

const closedHere: ErrorWords = {
  title: 'Closed on this phone',
  what: 'You said that other people use this phone, so what is private stays closed here. Nothing is lost.',
  now: 'It opens on a phone of your own. Is this one yours after all? Sign out, come in again, and leave that tick away.',
  way: 'home',
}

const brokeOnOurSide: ErrorWords = {
  title: 'Something broke on our side',
  what: 'It isn’t anything you did. Everything that was saved before is safe.',
  now: 'Try again in a minute. If you were sending something, look first whether it has arrived.',
  way: 'again',
}

const words: Record<number, ErrorWords> = {
  400: couldNotRead,
  403: {
    title: 'This is someone else’s to do',
    what: 'You may know about it, but the deciding or changing is not with you. Nothing was changed.',
    now: 'If you think it should be yours, talk to the person named at the foot of the page.',
    way: 'home',
  },
  404: {
    title: 'We can’t find that page',
    what: 'The link may be old, or a letter of the address may be missing. Nothing you wrote is lost.',
    now: 'Begin again from a page you know.',
    way: 'home',
  },
  405: {
    title: 'That can’t be done from here',
    what: 'This address only takes what its own form sends. Nothing was changed.',
    now: 'Begin again from a page you know, and use the button there.',
    way: 'home',
  },
  409: {
    title: 'Someone changed this while you were writing',
    what: 'We did not put your words over theirs. Theirs are saved; yours are still in the page before this one.',
    now: 'Go back one page, keep a copy of what you wrote, and load it again to see what is new.',
    way: 'home',
  },
  410: {
    title: 'This link has run out',
    what: 'Links in our messages work for a while, and most of them once. Nothing you wrote is lost.',
    now: 'Sign in and answer there, or ask for a new link.',
    way: 'sign-in',
  },
  413: {
    title: 'That was too big to send',
    what: 'It is more than we can take in one go, so nothing of it was saved.',
    now: 'Go back one page, make it shorter or the file smaller, and send it again.',
    way: 'home',
  },
  415: {
    title: 'We can’t read that kind of thing',
    what: 'It came in a form this page doesn’t know, so nothing was saved.',
    now: 'Go back one page and use the form there.',
    way: 'home',
  },
  429: {
    title: 'That was a lot of tries in a short time',
    what: 'To keep people’s pages safe we wait a while now. Nothing is lost.',
    now: 'Have a cup of tea and try again later, or talk to a person.',
    way: 'again',
  },
}
