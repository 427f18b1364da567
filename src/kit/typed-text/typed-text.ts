import { marked } from 'marked'
import { type Block, type Inline, readHtml, type RichText } from '../rich-text/index.ts'

const blank: RichText = { version: 1, blocks: [] }
const place = (at: number) => `{{${at + 1}}}`

const escaped = (text: string) => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&')

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '  \n'
      if (inline.kind === 'link') return `[${inlineText(inline.content)}](${inline.href})`
      const { text, marks = [] } = inline
      const [, before = '', word = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      if (word === '') return text
      const around = marks.includes('strong') ? '**' : marks.includes('emphasis') ? '_' : ''
      return `${before}${around}${escaped(word)}${around}${after}`
    })
    .join('')
}

/** Whether everything of a block survives being typed; what does not keeps its place as a number. */
function typable(block: Block): boolean {
  if (block.kind === 'paragraph') return block.align === undefined && block.content.every(isPlain)
  if (block.kind === 'heading') return block.content.every(isPlain)
  if (block.kind === 'list')
    return (
      !block.numbering &&
      !block.start &&
      block.items.every((item) => item.length === 1 && item[0]?.kind === 'paragraph' && typable(item[0]))
    )
  return block.kind === 'rule'
}
const isPlain = (inline: Inline): boolean =>
  inline.kind === 'text'
    ? inline.language === undefined &&
      (inline.marks ?? []).length < 2 &&
      (inline.marks ?? []).every((mark) => mark === 'strong' || mark === 'emphasis')
    : inline.kind === 'break' || inline.content.every(isPlain)

function typed(block: Block): string {
  if (block.kind === 'paragraph') return inlineText(block.content)
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${inlineText(block.content)}`
  if (block.kind === 'list')
    return block.items
      .map((item, index) => {
        const [first] = item
        const words = first?.kind === 'paragraph' ? inlineText(first.content) : ''
        return `${block.ordered ? `${index + 1}.` : '-'} ${words}`
      })
      .join('\n')
  return '---'
}

/** The text of an article as it is typed in a plain field; what cannot be typed stands as `{{its number}}` and stays what it was. */
export function writeTyped({ blocks }: RichText): string {
  return blocks.map((block, at) => (typable(block) ? typed(block) : place(at))).join('\n\n')
}

/** What was typed (or pasted as HTML) as the text of an article; `{{3}}` takes the third block of what it was before. */
export function readTyped(text: string, before: RichText = blank): RichText {
  const { document } = readHtml(
    marked.parse(text.replaceAll('\r\n', '\n'), { async: false, gfm: true, breaks: false }),
  )
  return {
    ...document,
    blocks: document.blocks.flatMap((block) => {
      const [only] = block.kind === 'paragraph' && block.content.length === 1 ? block.content : []
      const [, number] = (only?.kind === 'text' && /^\{\{(\d+)\}\}$/.exec(only.text.trim())) || []
      if (number === undefined) return [block]
      const kept = before.blocks[Number(number) - 1]
      return kept ? [kept] : []
    }),
  }
}
