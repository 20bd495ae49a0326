export type CreditClass = 'A' | 'B' | 'C' | 'D'

/** What a class means for the draw; never a credit rating (domain.md §3.4). */
export const classMeanings: Record<CreditClass, string> = {
  A: '信用风险低',
  B: '信用风险一般',
  C: '信用风险较高',
  D: '信用风险高',
}
