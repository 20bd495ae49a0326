const PAGES: Record<string, string> = { inspection: '/inspections', disclosure: '/publications', draw: '/plans' }

/** Where on the desk the record behind an entry lives, from its source `module/id`; undefined when it has no page. */
export function deskPath(source: string): string | undefined {
  const [module = '', id] = source.split('/')
  const page = PAGES[module]
  return page && id && /^[0-9a-f-]{36}$/.test(id) ? `${page}/${id}` : undefined
}
