import { linesOf } from './lines.ts'
import { secrecyMarkOf } from './marks.ts'
import type { PageWords } from './page.ts'
import type { SecrecyMark } from './proposal.ts'

export type FoundMark = { readonly mark: SecrecyMark; readonly readAs: string; readonly page: number }

/** Marks stand on the first page; a cover may go before it. */
const pagesLookedAt = 2
const linesLookedAt = 40

/** The mark of secrecy that a file bears on its first two pages, or in its first 40 lines where it has no pages, alone on its line (Luật 29/2018/QH14 Đ.8); undefined where there is none. */
export function secrecyMarkOn({
  pages,
  text,
}: {
  readonly pages: readonly PageWords[]
  readonly text: string
}): FoundMark | undefined {
  const first = text.split(/[\n\f]/).slice(0, linesLookedAt)
  const lines =
    pages.length > 0
      ? pages
          .slice(0, pagesLookedAt)
          .flatMap((page) => [
            ...linesOf({ ...page, words: page.words.filter(({ stamped }) => stamped) }),
            ...linesOf(page),
          ])
      : first.map((line) => ({ text: line, page: 1, words: [{ stamped: false }] }))
  for (const line of lines) {
    const mark = secrecyMarkOf(
      line.text,
      line.words.every(({ stamped }) => stamped),
    )
    if (mark) return { mark, readAs: line.text, page: line.page }
  }
  return undefined
}
