import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

/** What of a person's page opens to who looks, and what they are offered to do there. */
export function viewOfPerson(relations: Relations) {
  const contact = can('contact.read', relations)
  const isSelf = relations.has('self')
  return {
    isSelf,
    /** Not only what lies in an organiser's own area: a person sees all of themselves, and so does who helps them. */
    seesAll: isSelf || relations.has('helper'),
    /** Whether they stand in the list of people of who looks. */
    isListed: can('person.list', relations).allowed,
    profile: can('person.read.profile', relations).allowed,
    /** `logged`: it can be seen, but on a page of its own, where the look is noted. */
    contact: contact.allowed ? (contact.log ? ('logged' as const) : ('open' as const)) : ('closed' as const),
    familyName: mayReadOnCard('family_name', relations),
    roles: rolesSeenBy(relations),
    ties: can('tie.read', relations).allowed,
    mayTie: can('tie.write', relations).allowed,
    places: can('place.read', relations).allowed,
    mayEdit: can('person.write.profile', relations).allowed,
    maySeeSignInCard: can('card.print', relations).allowed && !isSelf,
    mayGiveRoles: canGiveRoles(relations),
    mayResetKeys: can('key.reset', relations).allowed,
    mayChooseContact: can('tie.write', relations).allowed,
  }
}

/** A role is never given to oneself, nor ended. */
export const canGiveRoles = (relations: Relations) => can('role.give', relations).allowed && !relations.has('self')

export const canAddPerson = (relations: Relations) => can('person.create', relations).allowed
export const canBringLists = (relations: Relations) => can('import.write', relations).allowed
export const canReadPhoneList = (relations: Relations) => relations.has('organiser') && can('contact.read', relations).allowed

function mayReadOnCard(column: string, relations: Relations) {
  const card = can('person.read.card', relations)
  return card.allowed && (card.columns === null || card.columns.includes(column))
}

/** Oneself and a steward see every role; an organiser those that hold in what they organise. */
function rolesSeenBy(relations: Relations) {
  if (relations.has('self') || relations.has('steward')) return 'all' as const
  return relations.has('organiser') ? ('in reach' as const) : ('none' as const)
}
