import { newId, withSeededChance } from '#app/server/chance.server.ts'
import { fillCards } from './cards.ts'
import { fillSpringCircles, fillWednesdayCircles } from './circles.ts'
import { fillCoaching } from './coaching.ts'
import { daysFrom } from './days.ts'
import { fillEarlier } from './earlier.ts'
import { fillHarbour } from './harbour.ts'
import { fillHarbourSteps, fillHarbourWords } from './harbour-words.ts'
import { fillIdeas } from './ideas.ts'
import { fillLists } from './lists.ts'
import { loseSomePost } from './lost-post.ts'
import { fillPeople } from './people.ts'
import { fillPlaces } from './places.ts'
import { fillOwnWish, fillSpringPairs, fillSpringTargets } from './pairs.ts'
import { deliverOldPost } from './post.ts'
import { fillRecords } from './records.ts'
import { fillSpring } from './spring.ts'
import type { Story } from './story.ts'
import { fillSummer } from './summer.ts'
import { fillWednesdayWords } from './wednesday-words.ts'
import { fillWednesdays } from './wednesdays.ts'

/** Tells the whole invented story into an empty database, as of `now`. The same seed gives the same ids. */
export function fillStory(now: Date, seed = 'near-home') {
  return withSeededChance(seed, async () => {
    const story: Story = {
      days: daysFrom(now),
      programmeId: newId(),
      ids: {
        locality: new Map(),
        community: new Map(),
        organisation: new Map(),
        person: new Map(),
        experience: new Map(),
        place: new Map(),
        gathering: new Map(),
        contribution: new Map(),
      },
    }
    await fillPlaces(story)
    await fillPeople(story)
    await fillEarlier(story)
    await fillHarbour(story)
    await fillHarbourWords(story)
    await fillIdeas(story)
    await fillHarbourSteps(story)
    await fillWednesdays(story)
    await fillWednesdayCircles(story)
    await fillWednesdayWords(story)
    await fillOwnWish(story)
    await fillCoaching(story)
    await fillSpring(story)
    await fillSpringTargets(story)
    await fillSpringPairs(story)
    await fillSummer(story)
    await fillSpringCircles(story)
    await fillRecords(story)
    await fillCards(story)
    await fillLists(story)
    await deliverOldPost(story)
    await loseSomePost(story)
    return story
  })
}
