import { giveCard } from '#app/features/people/accounts/commands/give-card.server.ts'
import { signInByCard } from '#app/features/people/accounts/commands/sign-in-by-card.server.ts'
import { demoCard } from '#app/features/home/demo-people.ts'
import { newId } from '#app/server/chance.server.ts'
import { actOf, personId, type Story } from './story.ts'

const callumsPhone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36'

/** Callum has no e-mail: Fiona made him a card, and the next day he chose his PIN. */
export async function fillCards(story: Story) {
  const { code, pin } = demoCard
  const made = await giveCard(actOf(story, 'fiona', -32), { id: newId(), personId: personId(story, 'callum'), withNewPin: false, code })
  if (!made.ok) throw new Error(`Callum has no card: ${made.reason}`)
  const browser = { userAgent: callumsPhone, sharedPhone: false, instead: undefined }
  const came = await signInByCard(story.days.act(null, -31, 'anyone', '19:40'), { code, pin, ip: null, ...browser })
  if (!came.ok) throw new Error(`Callum cannot come in: ${came.reason}`)
}
