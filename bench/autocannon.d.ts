/** The part of autocannon (no types of its own) that the benchmark of look-ups uses. */
declare module 'autocannon' {
  interface LoadOptions {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly workers?: number
    readonly headers?: Readonly<Record<string, string>>
    readonly requests?: readonly { readonly method: 'GET'; readonly path: string }[]
  }
  interface LoadResult {
    readonly requests: { readonly average: number }
    readonly non2xx: number
  }
  export default function autocannon(options: LoadOptions): Promise<LoadResult>
}
