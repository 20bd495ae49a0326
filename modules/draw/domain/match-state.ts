/** How a proposal stands: open while an asked agency is silent; agreed with those that consented; failed when only the proposer is left. @technical */
export type MatchState = 'open' | 'agreed' | 'failed'

export function matchState(
  partnerIds: readonly string[],
  answers: readonly { readonly agencyId: string; readonly answer: 'consent' | 'refuse' }[],
): MatchState {
  if (partnerIds.some((id) => !answers.some(({ agencyId }) => agencyId === id))) return 'open'
  return answers.some(({ answer }) => answer === 'consent') ? 'agreed' : 'failed'
}

/** The agencies that go together: the proposer and those that consented. */
export function goingTogether(
  proposerId: string,
  answers: readonly { readonly agencyId: string; readonly answer: 'consent' | 'refuse' }[],
): string[] {
  return [proposerId, ...answers.filter(({ answer }) => answer === 'consent').map(({ agencyId }) => agencyId)]
}
