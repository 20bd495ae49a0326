import './catalogue-entries.css'
import type { AdoptableCatalogue } from './register-query.ts'

/** Codes and names of a catalogue, with what a burden factor does. */
export function CatalogueEntries({ entries }: { entries: AdoptableCatalogue['entries'] }) {
  return (
    <ul className="hj-entries">
      {entries.map(({ code, name, note }) => (
        <li key={code}>
          <code>{code}</code> {name}
          {note !== '' && <span className="hj-quiet">：{note}</span>}
        </li>
      ))}
    </ul>
  )
}
