// XML of ECMA-376 parts, read by saxes as a stream; a document type is never needed and always refused.
import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileRefused } from './file-record.ts'

/** What a reader of one part of a workbook wants to hear. @technical */
export interface MarkupSink {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close(name: string): void
}

/** Reads a part piece by piece; after each piece the caller may take what the sink has gathered. */
export async function* readMarkup(stream: Readable, sink: MarkupSink): AsyncGenerator<undefined> {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new FileRefused('markup-hostile')
  })
  parser.on('error', (error) => {
    throw new FileRefused('markup-broken', error)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => sink.open(localName(tag.name), tag.attributes))
  parser.on('text', (text) => sink.text?.(text))
  parser.on('cdata', (text) => sink.text?.(text))
  parser.on('closetag', (tag) => sink.close(localName(tag.name)))
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece as Buffer, { stream: true }))
      yield undefined
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('archive-broken', error)
  }
  yield undefined
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
