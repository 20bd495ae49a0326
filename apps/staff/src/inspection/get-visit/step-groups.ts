export interface Step {
  kind: string
  title: string
  byName: string
  at: string
  leafHash: string
}

/** Runs of the same act by the same person, in order. */
export function stepGroups(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = []
  for (const step of steps) {
    const last = groups[groups.length - 1]
    if (last?.[0] && last[0].kind === step.kind && last[0].byName === step.byName) last.push(step)
    else groups.push([step])
  }
  return groups
}
