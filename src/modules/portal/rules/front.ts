import { cleanHref } from '#kit/rich-text/index.ts'
import { reason, type Verdict } from '#kit/refusal.ts'
import { type Block, type FrontLink, plainBlocks, type Section } from '../site.ts'

/** The section whose newest a part of the first page shows; undefined for every other part. */
export const sectionOfBlock = (block: Block): string | undefined => /^section:(.+)$/.exec(block)?.[1]

/** Whether the first page of a site with these sections may have a part. */
export const isBlockOf = (block: string, sections: readonly Pick<Section, 'id'>[]): block is Block =>
  plainBlocks.some((one) => one === block) || sections.some(({ id }) => block === `section:${id}`)

/** Which parts the first page of a site may still be given. */
export const blocksLeft = (blocks: readonly Block[], sections: readonly Section[]): Block[] =>
  [...plainBlocks, ...sections.map(({ id }): Block => `section:${id}`)].filter((one) => !blocks.includes(one))

/** An address as it will be linked; a host typed without its beginning is one of the web, a path begins with a stroke. Undefined where it leads nowhere. */
export const linkMeant = (typed: string): string | undefined =>
  cleanHref(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(typed) ? `https://${typed}` : typed)

/** What stands against links to other offices: those that lead nowhere. */
export const faultsOfLinks = (links: readonly FrontLink[]): Verdict =>
  links
    .filter(({ to }) => linkMeant(to) === undefined)
    .map(({ label }) => reason('portal.menu-leads-nowhere', { label }))
