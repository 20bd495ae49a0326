import { expect, test } from 'vitest'
import { benjaminiHochberg, chiSquareTail, kolmogorovTail, quadraticForm, uniformDistance } from './statistics.ts'

test('χ² tails agree with the printed tables', () => {
  const table: [x: number, df: number, p: number][] = [
    [3.841459, 1, 0.05],
    [6.634897, 1, 0.01],
    [16.918978, 9, 0.05],
    [21.665994, 9, 0.01],
    [124.342113, 100, 0.05],
    [1.145476, 5, 0.95],
  ]
  for (const [x, df, p] of table) expect(chiSquareTail(x, df)).toBeCloseTo(p, 6)
  expect(chiSquareTail(0, 3)).toBe(1)
})

test('Kolmogorov tails agree with the printed tables', () => {
  expect(kolmogorovTail(1.3581 / Math.sqrt(10_000), 10_000)).toBeCloseTo(0.05, 2)
  expect(kolmogorovTail(0.409_25, 10)).toBeCloseTo(0.05, 2)
  expect(uniformDistance([0.1, 0.3, 0.5, 0.7, 0.9])).toBeCloseTo(0.1, 12)
})

test('Benjamini and Hochberg reject up to the last p below its line, and nothing where none is', () => {
  expect(benjaminiHochberg([0.9, 0.001, 0.02, 0.03], 0.05)).toEqual([false, true, true, true])
  expect(benjaminiHochberg([0.9, 0.04, 0.5, 0.6], 0.05)).toEqual([false, false, false, false])
  expect(benjaminiHochberg([], 0.05)).toEqual([])
})

test('a singular covariance counts only its rank', () => {
  const V = [
    [2, -1, -1],
    [-1, 2, -1],
    [-1, -1, 2],
  ]
  const { value, rank } = quadraticForm([1, 0, -1], V)
  expect(rank).toBe(2)
  expect(value).toBeCloseTo(2 / 3, 12)
})
