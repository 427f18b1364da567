import type { Block, Inline } from '../document.ts'

/** What blocks say as one text with line breaks, and those that are no text: a picture in a heading. */
export function linesOf(blocks: readonly Block[]): { readonly lines: Inline[]; readonly others: Block[] } {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const lines = paragraphs.flatMap(({ content }, at): Inline[] => [
    ...(at > 0 ? [{ kind: 'break' as const }] : []),
    ...content,
  ])
  return { lines, others: blocks.filter((block) => block.kind !== 'paragraph') }
}
