import { hotlineSubject } from './hotline.ts'
import { citySubjects } from './city-records.ts'
import { publicationSubjects } from './publications.ts'
import type { Subject } from './subject.ts'

/** Every registered adapter; the suite fails while one of a desk is missing here. */
export const subjects: readonly Subject[] = [...publicationSubjects, hotlineSubject, ...citySubjects]
