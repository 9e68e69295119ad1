import type { Held } from './experiences.ts'
import { ago, sealedWords, type Nation } from './nation.ts'

const values = 310
const ideas = 20
const steps = 150
const reflections = 120
const answers = 400
const links = 500
const checkIns = 10
const said = [
  'Ask once, and remember.',
  'Tea before forms.',
  'Say what you can do today.',
  'Nobody should have to start again.',
  'They used my name.',
]

/** What the cohort of one experience said: 600 contributions with their answers and links, 20 ideas among them, and 200 talks with a coach. */
export function fillWords(nation: Nation, held: Held) {
  const { writer, dice } = nation
  const since = Math.max(1, -held.begins)
  const common = () => {
    const { personId, voice } = dice.pick(held.cohort)
    const scope = { programme_id: nation.programmeId, locality_id: held.locality.id, experience_id: held.id }
    return {
      id: dice.id(),
      made_at: ago(nation, dice.below(since)),
      ...scope,
      author_id: personId,
      voice,
      name_shown: 0 as const,
      language: 'en',
      version: 1,
    }
  }
  const open = Array.from({ length: values + ideas }, (_, no) => ({
    ...common(),
    kind: no < values ? 'value' : 'idea',
    gathering_id: no < values ? dice.pick(held.gatheringIds) : null,
    audience: no < values ? ('cohort' as const) : ('locality' as const),
    words: dice.pick(said),
  }))
  const closed = Array.from({ length: steps + reflections }, (_, no) => ({
    ...common(),
    kind: no < steps ? 'step' : 'reflection',
    audience: 'me' as const,
    sealed_words: sealedWords,
  }))
  writer.write('contribution', open)
  writer.write('contribution', closed)
  fillIdeas(nation, held, open.slice(values))
  const by_id = held.locality.organiserIds[0] ?? ''
  writer.write(
    'answer',
    Array.from({ length: answers }, () => ({
      id: dice.id(),
      made_at: ago(nation, dice.below(since)),
      contribution_id: dice.pick(open).id,
      by_id,
      words: 'Thank you. We will ask the hub and tell you on Monday.',
    })),
  )
  writer.write('contribution_link', linksAmong(nation, open, by_id))
  fillTalks(nation, held, closed.slice(0, steps))
}

type Open = { id: string; made_at: string; author_id: string }

function fillIdeas(nation: Nation, held: Held, found: Open[]) {
  const { writer, dice } = nation
  const by_id = held.locality.organiserIds[0] ?? ''
  const [stage] = writer.all('select id, pathway_id from stage order by position limit 1')
  const pathway_id = String(stage?.pathway_id)
  const stage_id = String(stage?.id)
  writer.write(
    'idea',
    found.map(({ id }, no) => ({
      id,
      title: `What if ${no + 1} of ${held.locality.id.slice(0, 4)}`,
      pathway_id,
      stage_id,
      community_id: dice.pick(held.locality.communityIds),
    })),
  )
  writer.write(
    'idea_move',
    found.map(({ id, made_at, author_id }) => ({
      id: dice.id(),
      made_at,
      idea_id: id,
      stage_id,
      words: 'Somebody said it.',
      by_id: author_id,
      lived: '',
    })),
  )
  writer.write(
    'idea_person',
    found.map(({ id, made_at, author_id }) => ({
      id: dice.id(),
      made_at,
      idea_id: id,
      person_id: author_id,
      part: 'owner' as const,
      agreed_at: made_at,
    })),
  )
  const over = held.begins < -200 ? found : []
  writer.write(
    'ending',
    over.map(({ id, made_at }) => ({
      contribution_id: id,
      made_at,
      outcome: 'done' as const,
      words: 'It is done, and it stays: the hub does it each week.',
      by_id,
    })),
  )
}

function linksAmong({ dice }: Nation, open: Open[], by_id: string) {
  const pairs = Array.from({ length: links }, () => [dice.pick(open), dice.pick(open)] as const)
  const apart = new Map(
    pairs
      .filter(([one, other]) => one.id !== other.id)
      .map(([one, other]) => [
        `${one.id}${other.id}`,
        { from_id: one.id, to_id: other.id, kind: 'grew_from' as const, made_at: one.made_at, by_id },
      ]),
  )
  return apart.values()
}

/** Each of the cohort has a coach of their own locality, ten talks, and the steps that came of them. */
function fillTalks(nation: Nation, held: Held, written: Open[]) {
  if (held.begins > 0) return
  const { writer, dice, days } = nation
  const coachings = held.cohort.slice(0, 20).map(({ personId }) => ({ id: dice.id(), personId, coachId: coachOf(nation, held, personId) }))
  const made_at = ago(nation, -held.begins)
  const ends_on = held.begins < -400 ? days.on(held.begins + 300) : null
  writer.write(
    'coaching',
    coachings.map(({ id, personId, coachId }) => ({
      id,
      made_at,
      person_id: personId,
      coach_id: coachId,
      experience_id: held.id,
      starts_on: days.on(held.begins),
      ends_on,
    })),
  )
  const talks = coachings.flatMap(({ id }) =>
    Array.from({ length: checkIns }, (_, no) => ({
      id: dice.id(),
      made_at,
      coaching_id: id,
      starts_at: days.at(held.begins + no * 21, '13:00').toISOString(),
      channel: 'phone' as const,
      state: held.begins + no * 21 < 0 ? ('held' as const) : ('agreed' as const),
      shared_words: sealedWords,
      sequence: 0,
    })),
  )
  writer.write('check_in', talks)
  writer.write(
    'step',
    written.map(({ id }) => ({
      id,
      check_in_id: dice.pick(talks).id,
      done_at: held.begins < -60 ? made_at : null,
    })),
  )
}

function coachOf({ dice }: Nation, { locality }: Held, personId: string) {
  const coachId = dice.pick(locality.personIds)
  return coachId === personId ? (locality.organiserIds[0] ?? '') : coachId
}
