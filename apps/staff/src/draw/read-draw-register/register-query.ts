import { api, take } from '../../api/client.ts'

export function readDrawRegister() {
  return take(api.GET('/api/draw/register'))
}

export type DrawRegister = Awaited<ReturnType<typeof readDrawRegister>>
export type AdoptableCatalogue = DrawRegister['adoptable'][number]
