import type { Block, Inline, Link, RichText } from './document.ts'

/** Where something stands in a document, as the keys that lead there. */
export type Path = readonly (string | number)[]

/** A block with the place where it stands. */
export type Standing = { readonly block: Block; readonly at: Path }

function* inside(blocks: readonly Block[], at: Path): Generator<Standing> {
  for (const [index, block] of blocks.entries()) yield* from(block, [...at, index])
}

function* from(block: Block, at: Path): Generator<Standing> {
  yield { block, at }
  if (block.kind === 'quote') yield* inside(block.blocks, [...at, 'blocks'])
  else if (block.kind === 'gallery') yield* inside(block.figures, [...at, 'figures'])
  else if (block.kind === 'list')
    for (const [item, blocks] of block.items.entries()) yield* inside(blocks, [...at, 'items', item])
  else if (block.kind === 'table')
    for (const [row, cells] of block.rows.entries())
      for (const [cell, { blocks }] of cells.entries())
        yield* inside(blocks, [...at, 'rows', row, cell, 'blocks'])
}

/** Every block of a document in the order of reading, those inside others too. */
export const standingIn = (document: RichText): Generator<Standing> => inside(document.blocks, ['blocks'])

/** The inlines of a block itself and the key they stand under; those of the blocks inside it are not among them. */
export function inlinesOf(
  block: Block,
): { readonly key: 'content' | 'caption'; readonly content: readonly Inline[] } | undefined {
  if (block.kind === 'paragraph' || block.kind === 'heading')
    return { key: 'content', content: block.content }
  if (block.kind === 'figure' || block.kind === 'table') return { key: 'caption', content: block.caption }
  return undefined
}

/** Every link of a document with its place. */
export function* linksStandingIn(document: RichText): Generator<{ readonly link: Link; readonly at: Path }> {
  for (const { block, at } of standingIn(document)) {
    const inlines = inlinesOf(block)
    for (const [index, link] of inlines?.content.entries() ?? [])
      if (link.kind === 'link') yield { link, at: [...at, inlines!.key, index] }
  }
}

/** The words of inlines; a line break is `between`. */
export const wordsOf = (content: readonly Inline[], between = '\n'): string =>
  content
    .map((inline): string => {
      if (inline.kind === 'link') return wordsOf(inline.content, between)
      return inline.kind === 'text' ? inline.text : between
    })
    .join('')
