export { publicationWithdrawn, resultPublished } from './events.ts'
export { countWaitingBy } from './queries/waiting-publications.ts'
export { publicationDecisions } from './queries/decisions.ts'
