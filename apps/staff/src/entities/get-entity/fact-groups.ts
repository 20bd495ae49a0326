interface FactLike {
  kind: string
  label: string
  conflicts: boolean
}

export interface FactGroup<F> {
  kind: string
  label: string
  values: F[]
  isDisputed: boolean
}

/** Facts of one kind together: the register's first, what others say beside it; nothing is overwritten. */
export function factGroups<F extends FactLike>(facts: readonly F[]): FactGroup<F>[] {
  const groups = new Map<string, FactGroup<F>>()
  for (const fact of facts) {
    const group = groups.get(fact.kind) ?? { kind: fact.kind, label: fact.label, values: [], isDisputed: false }
    group.values.push(fact)
    group.isDisputed ||= fact.conflicts
    groups.set(fact.kind, group)
  }
  return [...groups.values()]
}
