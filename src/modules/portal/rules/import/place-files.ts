import {
  type Block,
  checkAccessibility,
  type Figure,
  type Inline,
  type RichText,
  richTextSchema,
} from '#kit/rich-text/index.ts'
import type { TakenFile } from '../../import.ts'
import { mediaIn } from '../media/in-text.ts'

type Taken = ReadonlyMap<string, TakenFile>

/** What an old site said that a picture shows; nothing where that is no more than the name of its file. */
export function describing(alt: string, fileName = ''): string {
  const figure: Figure = { kind: 'figure', picture: '', alt, decorative: false, caption: [] }
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/\.[a-z0-9]{1,5}$/, '')
      .replaceAll(/[\s_-]+/g, ' ')
      .trim()
  const says = checkAccessibility({ version: 1, blocks: [figure] }).length === 0
  return says && bare(alt) !== bare(fileName) ? alt.trim() : ''
}

/** The block in which something stands by itself. */
function blockOf({ mediaId, kind, name, alt }: TakenFile, words = ''): Block {
  if (kind === 'picture') return { kind: 'figure', picture: mediaId, alt, decorative: false, caption: [] }
  if (kind === 'video' || kind === 'audio')
    return { kind, file: mediaId, title: words || name, transcript: '' }
  return { kind: 'attachment', file: mediaId, title: words || name }
}

const wordsOf = (content: readonly Inline[]): string =>
  content.map((one) => ('text' in one ? one.text : ' ')).join('')

/** A link whose words say nothing of the paper to which it leads is called by the name of that. */
function titleOf(link: Extract<Inline, { kind: 'link' }>): string {
  const words = wordsOf(link.content).replaceAll(/\s+/g, ' ').trim()
  const alone: RichText = { version: 1, blocks: [{ kind: 'paragraph', content: [link] }] }
  const saysNothing = checkAccessibility(alone).some(({ code }) => code.startsWith('link-'))
  return saysNothing ? '' : words.slice(0, 300)
}

/** A copy of a part of a text in which links to old files lead to their new pages, and pictures are described as well as anybody did. */
function led<Part>(part: Part, taken: Taken, byId: ReadonlyMap<string, TakenFile>): Part {
  if (Array.isArray(part)) return part.map((one) => led(one, taken, byId)) as Part
  if (typeof part !== 'object' || part === null) return part
  const copy = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, led(value, taken, byId)]),
  ) as Record<string, unknown>
  if (copy['kind'] === 'link') copy['href'] = taken.get(String(copy['href']))?.href ?? copy['href']
  if (copy['kind'] === 'figure') {
    const file = byId.get(String(copy['picture']))
    copy['alt'] = describing(String(copy['alt']), file?.name) || (file?.alt ?? '')
  }
  return copy as Part
}

/** The only thing that a paragraph says, where that is a link. */
function onlyLink(block: Block): Extract<Inline, { kind: 'link' }> | undefined {
  if (block.kind !== 'paragraph') return undefined
  const said = block.content.filter((one) => one.kind !== 'text' || one.text.trim() !== '')
  return said.length === 1 && said[0]?.kind === 'link' ? said[0] : undefined
}

/**
 * Puts the files that an old article named into its text: a line that was nothing but a link becomes the paper itself, other links lead to its page with the paper
 * below, and what hung on the article stands at its end. Each file once.
 */
export function placeFiles(body: RichText, taken: Taken, hung: readonly string[]): RichText {
  const placed = new Set<string>(mediaIn(body))
  const byId = new Map([...taken.values()].map((file) => [file.mediaId as string, file]))
  const place = (address: string, words = ''): Block[] => {
    const file = taken.get(address)
    if (!file || placed.has(file.mediaId)) return []
    placed.add(file.mediaId)
    return [blockOf(file, words)]
  }
  const blocks = body.blocks.flatMap((block): Block[] => {
    const only = onlyLink(block)
    if (only && taken.has(only.href)) return place(only.href, titleOf(only))
    const links = linksIn(block)
    return [led(block, taken, byId), ...links.flatMap((link) => place(link.href, titleOf(link)))]
  })
  const whole = richTextSchema.safeParse({
    version: 1,
    blocks: [...blocks, ...hung.flatMap((address) => place(address))],
  })
  return whole.success ? whole.data : body
}

function linksIn(part: unknown): Extract<Inline, { kind: 'link' }>[] {
  if (typeof part !== 'object' || part === null) return []
  if ('kind' in part && part.kind === 'link') return [part as Extract<Inline, { kind: 'link' }>]
  return Object.values(part).flatMap(linksIn)
}
