/** Whom registration tells (law/rules/dual-notification.yaml). @technical */
export interface NoticeRoute {
  readonly id: string
  readonly matter: string
  readonly role: string
  readonly sector: string
  readonly industries: readonly string[]
  readonly licences: readonly string[]
}

/** @technical */
export interface NoticeBook {
  readonly version: string
  readonly routes: readonly NoticeRoute[]
  readonly otherwise: Omit<NoticeRoute, 'industries' | 'licences'>
}

/** What a route is held against. @technical */
export interface NoticeSubject {
  readonly industryCode: string | null
  readonly licenceKinds: readonly string[]
}

/** A route that applies, with what in the entity made it apply. @technical */
export interface NoticeMatter {
  readonly id: string
  readonly matter: string
  readonly role: string
  readonly sector: string
  readonly because: { readonly by: 'industry' | 'licence' | 'otherwise'; readonly value: string }
}

/** Every route whose industry or licence the entity has; nobody is told nothing: else the fallback. */
export function routesOf(subject: NoticeSubject, book: NoticeBook): NoticeMatter[] {
  // GB/T 4754 codes stand with or without their section letter.
  const industry = subject.industryCode?.replace(/^[A-T]/u, '') ?? null
  const found = book.routes.flatMap((route): NoticeMatter[] => {
    const { id, matter, role, sector } = route
    const licence = subject.licenceKinds.find((kind) => route.licences.some((word) => kind.includes(word)))
    if (licence !== undefined) return [{ id, matter, role, sector, because: { by: 'licence', value: licence } }]
    const isIn = industry !== null && route.industries.some((head) => industry.startsWith(head))
    return isIn ? [{ id, matter, role, sector, because: { by: 'industry', value: industry } }] : []
  })
  if (found.length > 0) return found
  return [{ ...book.otherwise, because: { by: 'otherwise', value: industry ?? '' } }]
}

/** @technical */
export interface NoticeAgency {
  readonly id: string
  readonly sector: string
  readonly level: string
  readonly kind: string
  readonly status: string
  readonly divisions: readonly string[]
}

const levelOrder = ['district', 'city']

/** The active organ of a sector nearest to a place: of its district, else of the city. */
export function agencyFor<A extends NoticeAgency>(
  agencies: readonly A[],
  sector: string,
  division: string | null,
): A | undefined {
  const fit = agencies.filter((one) => one.sector === sector && one.status === 'active' && one.kind === 'organ')
  const covering = division === null ? fit : fit.filter((one) => one.divisions.includes(division))
  const order = division === null ? levelOrder.toReversed() : levelOrder
  for (const level of order) {
    const found = covering.find((one) => one.level === level)
    if (found !== undefined) return found
  }
  return fit.find((one) => one.level === 'city')
}
