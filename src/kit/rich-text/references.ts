import type { Block, RichText } from './document.ts'
import { linksStandingIn, standingIn, wordsOf } from './walk.ts'

const each = (ids: readonly string[]) => [...new Set(ids)]
const blocksIn = (document: RichText): Block[] => [...standingIn(document)].map(({ block }) => block)

/** The pictures that a document shows, each once. */
export const pictureIdsOf = (document: RichText): string[] =>
  each(blocksIn(document).flatMap((block) => (block.kind === 'figure' ? block.picture : [])))

/** The files that a document offers or plays, captions of videos among them, each once. */
export const fileIdsOf = (document: RichText): string[] =>
  each(
    blocksIn(document).flatMap((block) => {
      if (block.kind === 'video') return block.captions ? [block.file, block.captions] : block.file
      return block.kind === 'audio' || block.kind === 'attachment' ? block.file : []
    }),
  )

/** A link as the checker of links wants it. */
export type LinkFound = { readonly href: string; readonly text: string }

/** Every link of a document in order. */
export const linksOf = (document: RichText): LinkFound[] =>
  [...linksStandingIn(document)].map(({ link }) => ({ href: link.href, text: wordsOf(link.content, ' ') }))
