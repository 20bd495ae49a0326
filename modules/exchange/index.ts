/** 数据交换: feeds inward, their batches and their quarantine (seed 11, 19, 20). */
export type { Feed } from './domain/feed.ts'
export { feedFiles } from './feed-files.ts'
