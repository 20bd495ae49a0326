import { z } from 'zod'
import { dayInShanghai, type PlainDate, plainDate } from '#kernel/plain-date.ts'

/** A day in another module's answer. */
export const day = z.iso.date().transform((text): PlainDate => plainDate(text))

/** The day, here, of an instant in another module's answer. */
export const dayOfInstant = z.iso.datetime().transform((text): PlainDate => dayInShanghai(new Date(text)))
