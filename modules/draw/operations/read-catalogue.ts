import { burdenCatalogue, classCatalogue, strataCatalogue } from '../domain/draw-catalogue.ts'
import type { BurdenCatalogue, CatalogueKind, ClassCatalogue, StrataCatalogue } from '../domain/draw-catalogue.ts'
import { burdenNote } from '../register-strings.ts'

/** The body of a catalogue of law data. Throws on one that is none. */
export function readCatalogue(kind: CatalogueKind, body: unknown): StrataCatalogue | ClassCatalogue | BurdenCatalogue {
  if (kind === 'strata') return strataCatalogue.parse(body)
  return kind === 'classes' ? classCatalogue.parse(body) : burdenCatalogue.parse(body)
}

/** The entries of a catalogue for readers; of a burden factor with what it does. */
export function entriesOf(kind: CatalogueKind, content: unknown): { code: string; name: string; note: string }[] {
  if (kind !== 'burden')
    return (kind === 'strata' ? strataCatalogue : classCatalogue)
      .parse(content)
      .entries.map(({ code, name }) => ({ code, name, note: '' }))
  const burden = burdenCatalogue.parse(content)
  return burden.entries.map(({ code, name, factor }) => ({ code, name, note: burdenNote(burden, factor) }))
}
