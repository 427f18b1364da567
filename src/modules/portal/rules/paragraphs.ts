import type { RichText } from '#kit/rich-text/index.ts'

/** Plain paragraphs as the body of an article. */
export const fromParagraphs = (paragraphs: readonly string[]): RichText => ({
  version: 1,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })),
})
