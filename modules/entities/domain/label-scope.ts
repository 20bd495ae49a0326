/** Who defines a label, as far as its scope depends on it. @technical */
export interface LabelDefiner {
  readonly level: string
  readonly divisionCode: string | null
}

/** @technical */
export type LabelScope = 'province' | 'city' | 'bureau'

/** A bureau of a district defines for itself only, whatever it asks for; the area of such a label is its own. */
export function scopeOfLabel(
  asked: LabelScope,
  definer: LabelDefiner | undefined,
): { readonly scope: LabelScope; readonly divisionCode: string | null } {
  const scope = definer?.level === 'district' ? 'bureau' : asked
  return { scope, divisionCode: scope === 'bureau' ? (definer?.divisionCode ?? null) : null }
}

/** Why a bureau may not define such a label: it adds only 小类 under a 大类, named by its area (domain.md §2.5, 18). */
export function bureauFault(
  name: string,
  parent: { readonly parentId: string | null } | undefined,
  areaName: string | undefined,
): 'label-needs-class' | 'label-area-name' | undefined {
  if (parent === undefined || parent.parentId !== null) return 'label-needs-class'
  return areaName === undefined || !name.startsWith(areaName) ? 'label-area-name' : undefined
}
