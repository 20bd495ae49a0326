/** How high an agency stands: 市级、区县级、所（分局）、乡镇街道. @technical */
export type AgencyLevel = 'city' | 'district' | 'office' | 'town'

/** 行政机关, 派出机构 (acts in the name of its organ), 事业单位. @technical */
export type AgencyKind = 'organ' | 'dispatched' | 'institution'

/** @technical */
export type AgencyStatus = 'active' | 'stopped' | 'kept-for-history'

/** The code systems that name agencies beside each other. None of them is GB/T 2260 (domain §1.4). @technical */
export type AgencyCodeSystem = 'hengjian' | 'registration-authority' | 'supervision-office'

/** 监管主体: where it sits (`divisionCode`) and what it covers (`divisions`) are two things. */
export interface Agency {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly documentWord: string | null
  readonly sector: string
  readonly level: AgencyLevel
  readonly kind: AgencyKind
  readonly status: AgencyStatus
  readonly divisionCode: string | null
  readonly functionalArea: string | null
  readonly divisions: readonly string[]
  readonly parentId: string | null
  readonly superiorId: string | null
}

/** The organ in whose name an agency acts: itself, or for a dispatched office the organ that sent it out. */
export function organOf(agency: Agency, byId: ReadonlyMap<string, Agency>): Agency {
  let current = agency
  const seen = new Set<string>([current.id])
  while (current.kind === 'dispatched' && current.parentId !== null) {
    const parent = byId.get(current.parentId)
    if (parent === undefined || seen.has(parent.id)) return current
    seen.add(parent.id)
    current = parent
  }
  return current
}
