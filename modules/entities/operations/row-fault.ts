import { z } from 'zod'

/** A fault as screens read it. */
export const rowFault = z.object({ reason: z.string(), field: z.string(), message: z.string(), citation: z.string() })
