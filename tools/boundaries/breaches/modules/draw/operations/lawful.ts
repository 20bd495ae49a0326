import { creditEvent } from '#credit/events'
import { entities } from '#entities'
export const lawful = creditEvent + entities
