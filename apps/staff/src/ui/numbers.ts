/** 1,234 */
export function grouped(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A fraction as people read it, exact parts beside it: 3.1 %; never rounds a true share to 0 % or 100 %. */
export function percent(part: number | string, whole: number | string): string {
  const share = (Number(part) / Number(whole)) * 100
  if (!Number.isFinite(share)) return '—'
  if (share > 0 && share < 0.01) return '< 0.01 %'
  if (share < 100 && share > 99.99) return '> 99.99 %'
  return `${Number(share.toFixed(share < 1 ? 3 : 2))} %`
}

/** The code of an enterprise, grouped 2-6-4-5-1 for the eye; what is copied stays ungrouped. */
export function usccGroups(uscc: string): string[] {
  if (uscc.length !== 18) return [uscc]
  return [uscc.slice(0, 2), uscc.slice(2, 8), uscc.slice(8, 12), uscc.slice(12, 17), uscc.slice(17)]
}

/** 1.2 MB */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
