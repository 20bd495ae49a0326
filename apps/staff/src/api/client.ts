import createClient from 'openapi-fetch'
import { ApiProblem } from './problem.ts'
import type { paths } from '../../../../contracts/client.d.ts'

/** The generated client; screens speak to the server through nothing else. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body, or an `ApiProblem` thrown for the query library to hold. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer
  if (data !== undefined) return data
  throw new ApiProblem(response.status, isObject(error) ? error : {})
}

function isObject(value: unknown): value is Record<string, never> {
  return typeof value === 'object' && value !== null
}
