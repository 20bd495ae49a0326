import { absentPage, busyPage, failedPage } from './app/errors.tsx'
import { documentOf } from './app/document.tsx'
import type { PageAnswer, PageCall } from './app/page.ts'
import { ROUTES } from './app/routes.ts'

export type { PageAnswer, PageCall, PageRequest, ReadApi, Site } from './app/page.ts'

/** The addresses of the public site, with their variables (`/draws/:planId`). */
export const paths: readonly string[] = ROUTES.map((route) => route.path)

/** Renders the page mounted at `route`; 404 for a path that is none. Throws only when the API behind it fails. */
export async function renderPage(route: string | undefined, call: PageCall): Promise<PageAnswer> {
  const found = ROUTES.find((each) => each.path === route)
  const page = found === undefined ? absentPage() : await found.load(call)
  return { status: page.status, html: documentOf(page, call) }
}

/** The page for a failure of ours; shows no detail of it. */
export function renderFailure(status: number, call: PageCall): PageAnswer {
  const page = status === 503 || status === 429 ? { ...busyPage(), status } : failedPage(call.request.requestId)
  return { status: page.status, html: documentOf(page, call) }
}
