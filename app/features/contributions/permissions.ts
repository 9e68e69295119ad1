import { can, type Action, type Audience, type Block, type Relation } from '#app/shared/permission-table.ts'

interface Reading {
  relations: ReadonlySet<Relation | Block>
  audience: Audience
  isOpen: boolean
  isHidden: boolean
}

/** What the page of a contribution offers its reader. Taken back, it offers nothing; hidden, its author may still change it. */
export function listOffers({ relations, audience, isOpen, isHidden }: Reading) {
  const may = (action: Action) => can(action, relations, audience).allowed
  return {
    plant: !isHidden && may('idea.own'),
    answer: may('contribution.answer'),
    end: isOpen && may('contribution.end'),
    reopen: !isOpen && may('contribution.end'),
    link: may('contribution.link'),
    edit: may('contribution.edit'),
    takeBack: may('contribution.take_back'),
    hide: !isHidden && may('contribution.hide'),
    show: isHidden && may('contribution.hide'),
  }
}

export type Offers = ReturnType<typeof listOffers>
