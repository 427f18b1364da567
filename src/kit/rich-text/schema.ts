import { z } from 'zod'
import { isId } from '../ids.ts'
import { cleanHref } from './clean-href.ts'
import { cleanLine } from './clean-text.ts'
import {
  alignments,
  type Block,
  type Inline,
  marks,
  numberings,
  type RichText,
  textLanguages,
} from './document.ts'
import { most } from './limits.ts'
import { brokenLimit } from './measure.ts'
import { misplacedIn } from './places.ts'
import { tidy } from './tidy.ts'

const id = z.custom<string>(isId, 'rich-text.id-wrong')
const href = z.string().refine((typed) => cleanHref(typed) !== undefined, 'rich-text.link-unsafe')
const line = z.string()

const text = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  marks: z.array(z.enum(marks)).max(marks.length).optional(),
  language: z.enum(textLanguages).optional(),
})
const lineBreak = z.strictObject({ kind: z.literal('break') })
const link = z.strictObject({
  kind: z.literal('link'),
  href,
  content: z.array(z.discriminatedUnion('kind', [text, lineBreak])),
})
const inlines: z.ZodType<Inline[]> = z.array(z.discriminatedUnion('kind', [text, lineBreak, link]))

const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block))

const cell = z.strictObject({
  colspan: z.int().min(1).max(most.columns).optional(),
  rowspan: z.int().min(1).max(most.nodes).optional(),
  blocks,
})

const figure = z.strictObject({
  kind: z.literal('figure'),
  picture: id,
  alt: line,
  decorative: z.boolean(),
  caption: inlines,
})

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), align: z.enum(alignments).optional(), content: inlines }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal([2, 3, 4]), content: inlines }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    numbering: z.enum(numberings).optional(),
    start: z.int().min(1).max(most.start).optional(),
    items: z.array(blocks),
  }),
  z.strictObject({ kind: z.literal('quote'), blocks }),
  z.strictObject({
    kind: z.literal('table'),
    caption: inlines,
    headerRows: z.int().min(0).max(most.nodes),
    headerColumn: z.boolean(),
    rows: z.array(z.array(cell)),
  }),
  figure,
  z.strictObject({ kind: z.literal('gallery'), figures: z.array(figure) }),
  z.strictObject({
    kind: z.literal('video'),
    file: id,
    title: line,
    captions: id.optional(),
    transcript: z.string(),
  }),
  z.strictObject({ kind: z.literal('audio'), file: id, title: line, transcript: z.string() }),
  z.strictObject({
    kind: z.literal('attachment'),
    file: id,
    title: line.refine((typed) => cleanLine(typed) !== '', 'rich-text.title-missing'),
  }),
  z.strictObject({ kind: z.literal('rule') }),
])

const shape = z.strictObject({ version: z.literal(1), blocks }).superRefine((document: RichText, context) => {
  for (const { code, at } of misplacedIn(document))
    context.addIssue({ code: 'custom', message: code, path: [...at] })
})

/**
 * Reads a document from JSON that anybody may have written: strict, within limits, tidied. Issues carry the path; their message is a code
 * `rich-text.…` for limits, links, ids and misplaced blocks.
 */
export const richTextSchema: z.ZodType<RichText, unknown> = z
  .unknown()
  .superRefine((raw, context) => {
    const broken = brokenLimit(raw)
    if (broken) context.addIssue({ code: 'custom', message: `rich-text.${broken}` })
  })
  .pipe(shape)
  .transform(tidy)
