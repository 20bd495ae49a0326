/** Where the verifier fetches a draw's public package. */
export function packageAddress(planId: string): string {
  return `/api/disclosure/draws/${planId}/package`
}

/** The same as one file to keep (`draw-….zip`). */
export function packageZipAddress(planId: string): string {
  return `${packageAddress(planId)}.zip`
}
