import { answerFamiliesNotice } from '#app/features/ideas/commands/move-idea.server.ts'
import { harbour } from './harbour.ts'
import { fiveTimes } from './harbour-words.ts'
import { actOf, type Story } from './story.ts'
import { tellEnding, tellIdea } from './words.ts'

const experience = harbour

/** What grew from the harbour: one idea that is being tried, one planted, one talked over, and two that ended with words. */
export async function fillIdeas(story: Story) {
  await tellFrontSheet(story)
  await tellIdea(story, {
    title: 'Tea at the gate',
    words: 'A flask and a folding table at the school gate on Mondays. Folk talk when they’ve a cup to hold.',
    key: 'lorna',
    voice: 'parent',
    day: -40,
    experience,
    community: 'Mallow Braes',
  })
  await tellIdea(story, {
    title: 'Bus to the clinic',
    words: 'The clinic is two buses away and the second one doesnae wait. Could one go from the hall on clinic days?',
    key: 'callum',
    voice: 'parent',
    day: -150,
    experience,
    community: 'Netherden',
    from: 'Folk that phone back',
    people: [['eilidh', 'helper', -140]],
    moves: [
      [
        'Talked over',
        -110,
        'callum',
        'Nine families on two stairs said the same. The clinic could move its hours to fit a bus.',
        'Callum and eight neighbours',
      ],
    ],
  })
  await tellEndedIdeas(story)
}

async function tellFrontSheet(story: Story) {
  const id = await tellIdea(story, {
    title: 'One front sheet',
    words: 'A family’s own page that they carry, with what they want known. They show it, and naebody has tae start again.',
    key: 'morven',
    voice: 'parent',
    day: -210,
    experience,
    from: fiveTimes,
    people: [
      ['eilidh', 'owner', -209],
      ['nuala', 'sponsor', -190],
      ['agnieszka', 'lived', -185],
    ],
    moves: [
      [
        'Talked over',
        -185,
        'eilidh',
        'Six parents and four of us wrote down what we are asked each time. It fits on one side.',
        'Morven, Agnieszka and four parents from Harbour Row',
      ],
      [
        'Tried small',
        -130,
        'morven',
        'Ten families carry one. The nursery and two health visitors read it first, every time so far.',
        'Ten families of Harbour Row',
      ],
    ],
  })
  const words = 'They would be asked “is this still right?” and no “tell me from the beginning”.'
  await answerFamiliesNotice(actOf(story, 'morven', -128, { as: 'author' }), { ideaId: id, words })
}

async function tellEndedIdeas(story: Story) {
  await tellIdea(story, {
    title: 'Dads’ Saturday',
    words: 'A morning at the hall for dads and their wee ones, with nobody asking why.',
    key: 'yusuf',
    voice: 'parent',
    day: -200,
    experience,
    people: [['tom', 'helper', -195]],
    moves: [['Tried small', -160, 'yusuf', 'Seven dads came, then twelve. Tom brought the urn.', 'Yusuf and eleven dads']],
  })
  await tellEnding(story, {
    of: 'Dads’ Saturday',
    key: 'yusuf',
    day: -70,
    outcome: 'done',
    words: 'It is every second Saturday now, the hall keeps the date for us and nobody needs to ask.',
  })
  await tellIdea(story, {
    title: 'Evening nursery',
    words: 'Could the nursery stay open till eight on Thursdays, for those on shifts?',
    key: 'kirsty-ann',
    voice: 'parent',
    day: -190,
    experience,
    community: 'Mallow Braes',
    people: [['mhairi', 'owner', -188]],
  })
  await tellEnding(story, {
    of: 'Evening nursery',
    key: 'mhairi',
    day: -95,
    outcome: 'not_possible',
    words:
      'We asked twice. There are too few of us to keep the rule of three adults after six, and no money for a fourth. I am sorry; ask me again when there are more of us.',
  })
}
