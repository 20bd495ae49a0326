import { z } from 'zod'
import { registrationStatuses } from '../domain/registration-status.ts'
import { entityKinds } from './entity-kinds.ts'

/** A list in a query string: repeated, or separated by commas. */
const list = <T extends z.ZodType>(of: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
      z.array(of).max(50),
    )
    .optional()

/** What the list can be narrowed by: words and filters. @technical */
export const searchFilter = z.object({
  q: z.string().max(100).default(''),
  divisions: list(z.string().max(6)),
  statuses: list(z.enum(registrationStatuses)),
  kinds: list(z.enum(entityKinds)),
  industries: list(z.string().max(4)),
  licenceKinds: list(z.string().max(40)),
  licenceEnding: z.enum(['soon', 'past']).optional(),
})
