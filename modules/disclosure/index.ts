export { publicationWithdrawn, resultPublished } from './events.ts'
