/** A sign of articles 8–11: words that make a reader look twice; a sign is no verdict. @technical */
export interface PolicySign {
  readonly code: string
  readonly group: string
  readonly title: string
  readonly pattern: RegExp
}

/** A place of the text that a sign found. @technical */
export interface PolicyHit {
  readonly code: string
  readonly group: string
  readonly title: string
  readonly quote: string
}

/** Every sign of the text once per sentence, in the order of the text; blanks and line ends do not hide one. */
export function findHits(text: string, signs: readonly PolicySign[]): readonly PolicyHit[] {
  return sentencesOf(text).flatMap((sentence) =>
    signs.flatMap(({ code, group, title, pattern }) =>
      pattern.test(sentence) ? [{ code, group, title, quote: sentence }] : [],
    ),
  )
}

function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[。；;！!？?]|\n{2,}/u)
    .map((one) => one.replace(/\s+/gu, ''))
    .filter((one) => one !== '')
}
