import type { VNode } from 'preact'

/** One GET of one public page. */
export interface PageRequest {
  /** Path without the query, as the address bar shows it. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** 长者模式, from its cookie. */
  readonly isElder: boolean
  readonly now: Date
  readonly requestId: string
  /** Scheme and host under which the visitor sees the site. */
  readonly origin: string
}

/** What belongs to the installation, not to a page. An empty slot is shown as not configured. */
export interface Site {
  readonly organ: string
  readonly siteCode: string
  readonly icp: string
  readonly policeRecord: string
  readonly phone: string
  readonly isDemonstration: boolean
  /** Addresses of the static files by their name in the build (`site.css`, `hall.js`). */
  readonly assets: Readonly<Record<string, string>>
}

/** Reads one public operation over the HTTP contract. */
export type ReadApi = (path: string) => Promise<{ readonly status: number; readonly body: unknown }>

export interface PageAnswer {
  readonly status: number
  readonly html: string
}

/** A page before it is put into the frame. */
export interface Page {
  readonly status: number
  readonly title: string
  readonly main: VNode
  /** Scripts that only add comfort; every page is whole without them. */
  readonly scripts?: readonly string[]
  /** The wall view brings its own frame; light for projectors. */
  readonly wall?: 'dark' | 'light'
  readonly description?: string
}

/** What a page loader is given. */
export interface PageCall {
  readonly request: PageRequest
  readonly site: Site
  readonly read: ReadApi
  /** Values of the path's variables. */
  readonly path: Readonly<Record<string, string>>
}
