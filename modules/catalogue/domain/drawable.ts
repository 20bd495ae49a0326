/** What decides whether an item can be drawn on a day. @technical */
export interface DrawableFacts {
  readonly kind: string
  readonly isRetired: boolean
  readonly hasVersionInForce: boolean
  readonly isHistorical: boolean
  readonly powers: readonly { readonly label: string; readonly isLive: boolean }[]
}

/** Why an item cannot be drawn; undefined when it can. Nothing without a live legal basis can be drawn (国办发〔2024〕54号：事项未经公布不得实施). */
export function undrawableReason(
  facts: DrawableFacts,
): 'not-an-inspection' | 'retired' | 'historical' | 'no-version' | 'no-basis' | 'basis-dead' | undefined {
  if (facts.kind !== 'inspection') return 'not-an-inspection'
  if (facts.isRetired) return 'retired'
  if (!facts.hasVersionInForce) return facts.isHistorical ? 'historical' : 'no-version'
  if (facts.powers.length === 0) return 'no-basis'
  return facts.powers.every((power) => power.isLive) ? undefined : 'basis-dead'
}
