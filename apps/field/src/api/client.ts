import createClient from 'openapi-fetch'
import { ApiProblem } from './problem.ts'
import type { operations, paths } from '../../../../contracts/client.d.ts'

/** What an operation answers when it succeeds. */
export type Reply<N extends keyof operations> = operations[N] extends {
  responses: { 200: { content: { 'application/json': infer T } } }
}
  ? T
  : operations[N] extends { responses: { 201: { content: { 'application/json': infer T } } } }
    ? T
    : never

/** The JSON body an operation takes. */
export type Body<N extends keyof operations> = operations[N] extends {
  requestBody: { content: { 'application/json': infer T } }
}
  ? T
  : operations[N] extends { requestBody?: { content: { 'application/json': infer T } } }
    ? T
    : never

/** Reading only: whatever changes something goes through the outbox. */
const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })
export const read = client.GET

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body, or an ApiProblem thrown. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  if (data !== undefined) return data
  throw new ApiProblem(response.status, typeof error === 'object' && error !== null ? error : {})
}
