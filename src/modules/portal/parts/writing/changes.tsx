import { diffWordsWithSpace } from 'diff'
import type { VNode } from 'preact'

/** Letters beyond which two texts are not compared word by word: the answer would come too late. */
const mostLetters = 400_000
const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })

/** What changed from one text to another: what went is struck out, what came is underlined. */
export function Changes({ before, after }: { before: string; after: string }): VNode {
  const changes =
    before.length + after.length < mostLetters
      ? diffWordsWithSpace(before, after, { intlSegmenter: segmenter })
      : [
          { value: before, removed: true, added: false },
          { value: after, removed: false, added: true },
        ]
  return (
    <div class="changes lines">
      {changes.map(({ value, added, removed }, index) =>
        added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : value,
      )}
    </div>
  )
}
