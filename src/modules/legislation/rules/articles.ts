import { type Block, type Inline, plainText, type RichText } from '#kit/rich-text/index.ts'

/** An article (điều) of a text, as its contents name it. */
export type ArticleLine = { readonly anchor: string; readonly title: string }

/** A stretch of a text that begins with an article, or what stands before the first one (no anchor). */
export type Stretch = { readonly article: ArticleLine | null; readonly text: RichText }

const wordsOf = (content: readonly Inline[]): string =>
  content
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'link' ? wordsOf(inline.content) : ' ',
    )
    .join('')

/** The article that a block opens: "Điều 5. …" as a paragraph or a heading. */
function articleAt(block: Block): ArticleLine | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return undefined
  const words = wordsOf(block.content).trim()
  const [, number] = /^Điều\s+(\d{1,3}[a-zđ]?)\s*(?:[.:]|$)/iu.exec(words) ?? []
  return number === undefined
    ? undefined
    : {
        anchor: `dieu-${number.toLowerCase().replace('đ', 'd')}`,
        title: words.length > 140 ? `${words.slice(0, 139)}…` : words,
      }
}

/** Cuts a text where its articles begin; a number that was there before begins no other stretch, so that each anchor is one place. */
export function stretchesOf({ blocks }: RichText): readonly Stretch[] {
  const stretches: { article: ArticleLine | null; blocks: Block[] }[] = [{ article: null, blocks: [] }]
  const seen = new Set<string>()
  for (const block of blocks) {
    const article = articleAt(block)
    if (article && !seen.has(article.anchor)) {
      seen.add(article.anchor)
      stretches.push({ article, blocks: [block] })
    } else stretches.at(-1)!.blocks.push(block)
  }
  return stretches
    .filter(({ blocks: some }) => some.length > 0)
    .map(({ article, blocks: some }) => ({ article, text: { version: 1, blocks: some } }))
}

/** The articles of a text in their order. */
export const articlesOf = (text: RichText): readonly ArticleLine[] =>
  stretchesOf(text).flatMap(({ article }) => (article ? [article] : []))

/** Whether there is anything to read in a text. */
export const saysSomething = (text: RichText): boolean => plainText(text).trim() !== ''
