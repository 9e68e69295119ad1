import type { Starter } from './develop.ts'

/** Characters for places 0 to 61. */
const places = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Thirty-two people in fours, ten times: everybody meets everybody but one. Found from a starter of seven sessions under three independent
 * swaps (the group Z₂³ on four orbits of eight), by exact cover of the 72 kinds of pairs. That such a rotation has this group was read off
 * the first one known (Aguado, “A 10 days solution to the social golfer problem”, 2004); these sessions are another.
 */
const everySwap = [0, 1, 2, 3, 4, 5, 6, 7]
const eightFours: Starter = {
  groups: 8,
  size: 4,
  cycles: [2, 2, 2],
  orbits: 4,
  sessions: [
    { under: everySwap, circles: readCircles('0div') },
    { under: everySwap, circles: readCircles('0fkr') },
    { under: everySwap, circles: readCircles('05be gnpu') },
    { under: everySwap, circles: readCircles('0347 89ef ghkl ortu') },
    { under: [0, 1, 2, 3], circles: readCircles('09lu 45op degj') },
    { under: [0, 2, 4, 6], circles: readCircles('0ajp 17gm bfqu') },
    { under: [0, 2, 4, 6], circles: readCircles('08go 1dnr') },
  ],
}

/**
 * Starters for rotations that no family gives, all found by annealing the differences of one, two or three sessions (never from a printed
 * solution; known starters of this kind: Miller, Valkov and Abel, “Combinatorial Solutions to the Social Golfer Problem”, Symmetry 18, 2026,
 * doi 10.3390/sym18020269). Under a cyclic group two people of different orbits meet as often as their difference comes up in the starter,
 * so that no repeat in the starter means none in the whole. Of 3 × 6 they make a nearly Kirkman triple system, of 4 × 6 a resolvable group
 * divisible design with groups of three, of 4 × 7 a resolvable block design.
 */
export const starters: readonly Starter[] = [
  cyclic(4, ['0ah 1fg 247 3be 5cd 689', '037 18d 2bf 49g 5eh 6ac']),
  cyclic(11, ['0dn 18j 247 3ch 5km 6gi 9af bel']),
  cyclic(14, ['02b 15r 3ht 4ak 6ps 7io 89f cgl deq jmn']),
  cyclic(15, ['04d 1pr 2iv 3am 5kw 6bo 78t 9ch esu fgl jnq']),
  cyclic(17, ['08m 17h 2fq 35a 4jr 6vy 9st bew cdp gxz iln kou']),
  cyclic(20, ['0hu 19w 2oE 3lF 48p 5gi 6ck 7qD abA dsx ejn fmv rtz yBC']),
  cyclic(23, ['0dG 128 3cr 4zH 57F 6tw 9eA aim bDI fJL guy hkB jsK lnx opv qCE']),
  cyclic(18, ['04Q 1mo 2tz 3eH 5vP 6uM 7cD 8as 9fO bnA dgq hlC iEG jry kKN pFR wxL BIJ']),
  cyclic(12, [
    '0mI 1vV 2ao 3gB 467 5tO 8KT 9yP biM cLR dxW enF fkw hqz jSU lpN rsE uDQ AJX CGH',
    '05n 1oC 2mS 3jD 4wO 6lK 7gq 8kz 9MV arB bEG cpA dIU eiQ fhH sJT tvL uyR xFN PWX',
  ]),
  cyclic(7, ['015h 29km 3dgl 4cin 68ab 7efj']),
  cyclic(9, ['0jkn 16dm 245a 3eip 7gho 8cqr 9bfl']),
  cyclic(10, ['01as 28AD 36mz 4fgu 5cir 79kw bevB dnoq hjlC ptxy']),
  cyclic(13, ['0dfj 126c 3kyF 4mrs 5uwz 7nqE 8hit 9gCD alAH bpxG eovB']),
  cyclic(12, ['08hB 1dnF 2lCJ 34ix 5aoE 6qsD 7vwK 9bfm ckty eruA gzHL jpGI']),
  cyclic(14, ['0ikv 16mp 28uL 3dqO 4fgM 5jrT 7oAF 9acs bwyJ enBC hlKP tEIQ xDNR zGHS']),
  cyclic(15, ['08fg 1rMN 2HJT 3lQS 4DOX 5bxK 6jqv 79cF aekB dpyV hnLW itwI mouP sCRU zAEG']),
  cyclic(6, ['01cer 24amn 378qs 56flt 9bghj dikop']),
  cyclic(8, ['0crCN 1uwGM 24aiB 3lmtJ 56fsF 7zAIL 8dhnH 9bpyE ekoqv gjxDK']),
  cyclic(3, [
    '089RX 1nAEQ 24wxG 3aijF 5pqIO 6sCHW 7vDSV bcyJU dtBPT emKMN fglru hkozL',
    '03eAV 1gpLS 2atvO 4dERU 56jwz 7lqNP 8bfsI 9cxFH huDMW inoBC kGJKQ mryTX',
    '026kS 15otD 39wBJ 4MPQX 7yCGL 8chpK afmzR biquV drAFW elnvH gINTU jsxEO',
  ]),
  cyclic(3, ['089eln 134dhw 2cipyz 56boqr 7agjku fmstvx']),
  cyclic(6, ['0fuEFQ 128cqJ 37jvzO 49pRVW 5kryBT 6mxIKP abioAC dwGLSU egltMN hnsDHX']),
  eightFours,
]

/** A word for each circle. */
function readCircles(session: string) {
  return session.split(' ').map((circle) => Array.from(circle, (place) => places.indexOf(place)))
}

/** Sessions that one cycle of that order develops; whoever is left of its whole orbits stays in place. */
function cyclic(order: number, sessions: readonly string[]): Starter {
  const read = sessions.map((session) => ({ circles: readCircles(session) }))
  const groups = read[0]?.circles.length ?? 0
  const size = read[0]?.circles[0]?.length ?? 0
  return { groups, size, cycles: [order], orbits: Math.floor((groups * size) / order), sessions: read }
}
