import type { Rotation } from '../rotations/rotation.ts'

/** Sessions worked out beforehand for so many people of each voice, so that nobody has to search for them again. */
export interface VoicePattern {
  /** How many people of each voice; the first so many places are of the first voice, and so on. */
  voices: readonly number[]
  /** The fewest of each voice in every circle. */
  least: readonly number[]
  sessions: Rotation
}

const twentyFour = { least: [2, 1, 1] }

/**
 * Twenty-four people in four circles of six over six sessions, two of the first voice and one of each other in every circle: how many of
 * each voice a cohort has decides which. With six of the third voice everybody meets everybody, in 84 repeats, the least there can be. With
 * five only two of them meet in each session, so that four of their ten pairs never do: 88 repeats are the least, and these reach it.
 * Found by the search of this engine with repeats and fairness as its only costs, in some 10⁸ moves each.
 */
export const voicePatterns: readonly VoicePattern[] = [
  {
    ...twentyFour,
    voices: [10, 8, 6],
    sessions: readSessions([
      '05ailm 1689cn 27efgj 34bdhk',
      '0239dl 15bcfk 48eghi 67ajmn',
      '046fhn 13acei 259dgm 78bjkl',
      '08abgk 124chm 356den 79fijl',
      '09bekm 16cgln 28adfi 3457hj',
      '017cdj 26bikn 358fgm 49aehl',
    ]),
  },
  {
    ...twentyFour,
    voices: [11, 7, 6],
    sessions: readSessions([
      '069eln 13abfm 24cdhi 578gjk',
      '04fghm 179bej 2356dl 8acikn',
      '05bcfi 12dgmn 3489ek 67ahjl',
      '0138hk 29defn 46abgl 57cijm',
      '027adj 145bhn 39cegi 68fklm',
      '028bdk 16cgil 347fjn 59aehm',
    ]),
  },
  {
    ...twentyFour,
    voices: [9, 9, 6],
    sessions: readSessions([
      '02fijm 17bdel 359agn 468chk',
      '0139fm 26acdn 47behi 58gjkl',
      '078efn 12aikl 369bcj 45dghm',
      '04afhj 156cgi 28blmn 379dek',
      '06cdfl 14hkmn 257egj 389abi',
      '05bfgk 18dijn 2349hl 67acem',
    ]),
  },
  {
    ...twentyFour,
    voices: [10, 9, 5],
    sessions: readSessions([
      '013fkn 28abej 49cdil 567ghm',
      '015dfj 26ahin 39celm 478bgk',
      '08bfim 146ehl 259ack 37dgjn',
      '0234am 17egik 58bdln 69cfhj',
      '06dehk 189bcn 27afgl 345ijm',
      '079cgl 12adkm 368bhj 45efin',
    ]),
  },
  {
    ...twentyFour,
    voices: [11, 8, 5],
    sessions: readSessions([
      '04adfm 1279gl 36hijk 58bcen',
      '0378em 16acgj 24bdhn 59fikl',
      '069bjl 14egik 235adn 78cfhm',
      '015ghm 2468fj 39cdel 7abikn',
      '069bmn 18dgik 2aefhl 3457cj',
      '02cikm 13bfgn 489ahl 567dej',
    ]),
  },
]

/** One character for each place, 0 to 9 and then a to n; a word for each circle. */
function readSessions(sessions: readonly string[]): Rotation {
  return sessions.map((session) => session.split(' ').map((circle) => Array.from(circle, (place) => parseInt(place, 36))))
}
