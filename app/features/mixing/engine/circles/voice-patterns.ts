import type { Rotation } from '../rotations/rotation.ts'

/** Sessions worked out beforehand for so many people of each voice, so that nobody has to search for them again. */
export interface VoicePattern {
  /** How many people of each voice; the first so many places are of the first voice, and so on. */
  voices: readonly number[]
  sessions: Rotation
}

/**
 * Twenty-four people in four circles of six over six sessions, at least two of the first voice and one of each other in every circle.
 * The first for each number of voices is as good as can be: with six of the third voice everybody meets everybody, in 84 repeats, the least
 * there can be. With five only two of them meet in each session, so that four of their ten pairs never do: 88 repeats are the least. In the
 * others two pairs sit together in every session, for people who share a language nobody else speaks; they have two or three repeats more.
 * All were found by this engine's own search, with repeats, fairness and those pairs as its only aims, in some 10⁸ moves each.
 */
export const voicePatterns: readonly VoicePattern[] = [
  twentyFour(
    [10, 8, 6],
    [
      '05ailm 1689cn 27efgj 34bdhk',
      '0239dl 15bcfk 48eghi 67ajmn',
      '046fhn 13acei 259dgm 78bjkl',
      '08abgk 124chm 356den 79fijl',
      '09bekm 16cgln 28adfi 3457hj',
      '017cdj 26bikn 358fgm 49aehl',
    ],
  ),
  twentyFour(
    [10, 8, 6],
    [
      '01bflm 24aehn 389gjk 567cdi',
      '0134ej 26aikm 58cghl 79bdfn',
      '0129al 35bcfj 46eikn 78dghm',
      '015cln 237adj 48efgm 69bhik',
      '017dhk 28abgn 36fijl 459cem',
      '0168gi 25acfk 39hjmn 47bdel',
    ],
  ),
  twentyFour(
    [10, 8, 6],
    [
      '05abfi 178dgn 269cek 34hjlm',
      '09ahkl 1235cn 46dfgm 78beij',
      '028acm 19djkn 36bghi 457efl',
      '067agj 15ehmn 24bcdi 389fkl',
      '03adem 16biln 27cfhj 4589gk',
      '014afn 23cegl 568dhj 79bikm',
    ],
  ),
  twentyFour(
    [11, 7, 6],
    [
      '069eln 13abfm 24cdhi 578gjk',
      '04fghm 179bej 2356dl 8acikn',
      '05bcfi 12dgmn 3489ek 67ahjl',
      '0138hk 29defn 46abgl 57cijm',
      '027adj 145bhn 39cegi 68fklm',
      '028bdk 16cgil 347fjn 59aehm',
    ],
  ),
  twentyFour(
    [11, 7, 6],
    [
      '0158el 239bdn 4acghj 67fikm',
      '0137gm 28behk 469cdj 5afiln',
      '016fhi 278abm 34cjkl 59degn',
      '0148cn 256bgk 3aefij 79dhlm',
      '019adk 24bcfi 368egl 57hjmn',
      '012bjl 36ahkn 457cem 89dfgi',
    ],
  ),
  twentyFour(
    [11, 7, 6],
    [
      '059bfm 1237hl 46gjkn 8acdei',
      '048ben 13dghm 26cijl 579afk',
      '03bcik 18ahjn 245dfl 679egm',
      '016bhk 279dln 34aejm 58cfgi',
      '02abgl 15efhj 3689dk 47cimn',
      '07bdgj 149chi 28eklm 356afn',
    ],
  ),
  twentyFour(
    [9, 9, 6],
    [
      '02fijm 17bdel 359agn 468chk',
      '0139fm 26acdn 47behi 58gjkl',
      '078efn 12aikl 369bcj 45dghm',
      '04afhj 156cgi 28blmn 379dek',
      '06cdfl 14hkmn 257egj 389abi',
      '05bfgk 18dijn 2349hl 67acem',
    ],
  ),
  twentyFour(
    [9, 9, 6],
    [
      '059jkm 16eghl 237cdn 48abfi',
      '0689ej 12agik 35bcdl 47fhmn',
      '0249fl 17bjkn 36acei 58dghm',
      '039chk 145dfj 26begm 78ailn',
      '019adi 28bhkl 34cfgj 567emn',
      '079bgn 138clm 25ahij 46defk',
    ],
  ),
  twentyFour(
    [10, 9, 5],
    [
      '013fkn 28abej 49cdil 567ghm',
      '015dfj 26ahin 39celm 478bgk',
      '08bfim 146ehl 259ack 37dgjn',
      '0234am 17egik 58bdln 69cfhj',
      '06dehk 189bcn 27afgl 345ijm',
      '079cgl 12adkm 368bhj 45efin',
    ],
  ),
  twentyFour(
    [10, 9, 5],
    [
      '01bcek 268adn 34ghil 579fjm',
      '0149gn 23afik 58delm 67bchj',
      '018dhj 27acln 369eik 45bfgm',
      '0125aj 38bdil 46cgkm 79efhn',
      '0137im 24aegj 56bhkn 89cdfl',
      '016efl 29abhm 35cijn 478dgk',
    ],
  ),
  twentyFour(
    [10, 9, 5],
    [
      '069aek 158ghn 27bdjl 34cfim',
      '05agil 13bfjk 249cdn 678ehm',
      '012adm 348chk 56begj 79filn',
      '037ain 146cel 25dfgk 89bhjm',
      '04abcj 167efn 28dhik 359glm',
      '08afhl 19bijn 236dem 457cgk',
    ],
  ),
  twentyFour(
    [11, 8, 5],
    [
      '04adfm 1279gl 36hijk 58bcen',
      '0378em 16acgj 24bdhn 59fikl',
      '069bjl 14egik 235adn 78cfhm',
      '015ghm 2468fj 39cdel 7abikn',
      '069bmn 18dgik 2aefhl 3457cj',
      '02cikm 13bfgn 489ahl 567dej',
    ],
  ),
  twentyFour(
    [11, 8, 5],
    [
      '01cdfk 239bhj 456gim 78aeln',
      '0149in 26abdl 38efhm 57cgjk',
      '0136hn 28bckl 47afij 59degm',
      '0158gl 24beik 367dhj 9acfmn',
      '0127bm 35aghk 48dijn 69cefl',
      '01aejm 25bfgn 34chil 6789dk',
    ],
  ),
  twentyFour(
    [11, 8, 5],
    [
      '027bel 13ghik 458adn 69cfjm',
      '03bdfm 159hil 28cgjn 467aek',
      '0abcij 178ehm 26dgkl 3459fn',
      '016bhn 239agl 48dfim 57cejk',
      '089bkn 14cdhj 256aim 37efgl',
      '045bgm 12afhk 368cjl 79dein',
    ],
  ),
]

/** One character for each place, 0 to 9 and then a to n; a word for each circle. */
function twentyFour(voices: readonly number[], sessions: readonly string[]): VoicePattern {
  const read = (session: string) => session.split(' ').map((circle) => Array.from(circle, (place) => parseInt(place, 36)))
  return { voices, sessions: sessions.map(read) }
}
