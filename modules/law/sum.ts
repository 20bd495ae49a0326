import { yuanToFen } from '#kernel/money.ts'

/** 分 of a sum written in 元; undefined when it is no amount, has more than two decimals, or is below zero. */
export function readSum(text: string): number | undefined {
  const sum = yuanToFen(text)
  return sum === undefined || sum < 0 ? undefined : sum
}
