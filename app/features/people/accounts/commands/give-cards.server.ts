import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { giveCard } from './give-card.server.ts'

interface Sheet {
  /** Those who may get one. */
  people: readonly { id: string; name: string }[]
  /** The id of a person and of the card to be, joined by a colon, as the page wrote them. */
  wanted: readonly string[]
}

/** Makes several cards, all or none. Who is not among the people is left out. */
export function giveCards(act: Act, { people, wanted }: Sheet) {
  return transaction(async () => {
    const cards: { id: string; name: string; code: string }[] = []
    for (const pair of wanted) {
      const [personId = '', id = ''] = pair.split(':')
      const person = people.find((one) => one.id === personId)
      if (!person) continue
      const made = await giveCard(act, { id, personId, withNewPin: false })
      if (made.ok) cards.push({ id, name: person.name, code: made.code })
    }
    return cards
  })
}
