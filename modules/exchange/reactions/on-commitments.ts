import { associationActed, associationActEnded } from '#commitments/events'
import { reaction } from '#platform/outbox.ts'
import { tellSelfRegulation } from '../outlets/tell-self-regulation.ts'

/** What an association says of a member goes to the publicity system, under its own tab. */
export const onAssociationActed = reaction({
  name: 'exchange.on-association-acted',
  event: associationActed,
  run: (act, word) => tellSelfRegulation(act, word.associationActId),
})

/** What ended, by its term or by the association, is withdrawn there. */
export const onAssociationActEnded = reaction({
  name: 'exchange.on-association-act-ended',
  event: associationActEnded,
  run: (act, word) => tellSelfRegulation(act, word.associationActId),
})
