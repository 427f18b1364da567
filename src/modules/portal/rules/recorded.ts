import type { RichText } from '#kit/rich-text/index.ts'
import type { MediaBlock } from './media/in-text.ts'
import { mediaPlaces } from './media/in-text.ts'

/** The recordings of one kind in a text, each as a block of its own. */
export const recordingsIn = (body: unknown, kind: 'audio' | 'video'): MediaBlock[] =>
  mediaPlaces(body as RichText).flatMap(({ block }) => (block.kind === kind ? [block] : []))
