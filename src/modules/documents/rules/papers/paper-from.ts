import {
  type CirculationMark,
  circulationMarks,
  featuresOf,
  headOfOrgan,
  issuingAuthority,
  type Paper,
  type PaperText,
  paperType,
  parseBody,
  placeOf,
  receiverLines,
  signatureOf,
  type UrgencyMark,
} from '#kit/papers/index.ts'
import type { PaperFacts, SigningForm, Urgency } from '../../document.ts'
import type { Recipient } from '../../recipient.ts'
import { partiesOf } from './parties-of.ts'

/** What a paper is made of here: what the document says of itself, its text, and who writes it. */
export type PaperSources = {
  readonly facts: Pick<
    PaperFacts,
    'typeCode' | 'abstract' | 'urgency' | 'signerName' | 'signerTitle' | 'issuedOn'
  >
  readonly signingForm: SigningForm
  readonly text: string
  readonly organ: string
  readonly superior?: string | undefined
  /** The unit where the organ sits: `Xã Tà Long`. */
  readonly seat: string
  /** Empty as long as there is none. */
  readonly number: string
  readonly symbol: string
  /** Abbreviation of the unit that drafts it. */
  readonly unit: string
  readonly recipients: readonly Pick<Recipient, 'name' | 'part'>[]
  readonly contact: string
  /** Which draft it is; undefined when it is none any more. */
  readonly draft?: number | undefined
  /** Number and day are written in after it is signed. */
  readonly open?: boolean
  readonly written: Temporal.PlainDate
}

const marks: Readonly<Record<Urgency, UrgencyMark | undefined>> = {
  ordinary: undefined,
  urgent: 'KHẨN',
  'very-urgent': 'THƯỢNG KHẨN',
  flash: 'HỎA TỐC',
}

const decides = (code: string | null) => ['decision', 'resolution'].includes(paperType(code).family)

/** Whom the paper speaks to above its text: as typed there, else those who are asked to act on it. */
function addresseesOf({ facts, recipients }: PaperSources, text: PaperText): readonly string[] {
  const typed = text.addressees.filter((name) => name !== '…')
  if (typed.length > 0) return typed
  const { addressed, asAbove } = featuresOf(paperType(facts.typeCode))
  if (!addressed && !(asAbove && paperType(facts.typeCode).family === 'telegram')) return []
  const asked = recipients.filter(({ part }) => part === 'lead')
  return (asked.length > 0 ? asked : recipients).map(({ name }) => name)
}

/** A decision says who issues it before its grounds; whoever typed that line has the last word. */
function withAuthority(
  { facts, signingForm, organ }: PaperSources,
  { blocks }: PaperText,
): PaperText['blocks'] {
  const first = blocks[0]?.kind
  if (!decides(facts.typeCode) || first === undefined || first === 'caption') return blocks
  const text = issuingAuthority(signingForm, organ, headOfOrgan(organ))
  return [{ kind: 'caption', text }, ...blocks]
}

function receiversOf(
  { facts, recipients, unit }: PaperSources,
  text: PaperText,
  above: readonly string[],
): string[] {
  const named = new Set(above)
  const articles = text.blocks.filter((block) => block.kind === 'article')
  const article = decides(facts.typeCode) ? articles.at(-1)?.label : undefined
  const { asAbove } = featuresOf(paperType(facts.typeCode))
  return receiverLines({
    asAbove: asAbove && above.length > 0,
    article,
    others: recipients.map(({ name }) => name).filter((name) => !named.has(name)),
    unit,
  })
}

/** A mark of circulation typed as the first line is set in its frame (PL I.I.III.3). */
function withMark(text: PaperText): { text: PaperText; circulation?: CirculationMark } {
  const [first, ...blocks] = text.blocks
  const circulation = circulationMarks.find((mark) => first?.kind === 'caption' && first.text === mark)
  return circulation ? { text: { ...text, blocks }, circulation } : { text }
}

/** Puts a paper of NĐ 30/2020 together from what is known of it. */
export function paperFrom(sources: PaperSources): Paper {
  const { facts, signingForm, organ, superior, seat, number, symbol, contact, draft, open, written } = sources
  const { text, circulation } = withMark(parseBody(sources.text))
  const addressees = addresseesOf(sources, text)
  const signature = signatureOf({
    form: signingForm,
    organ,
    head: headOfOrgan(organ),
    post: facts.signerTitle,
    name: facts.signerName,
  })
  const urgency = marks[facts.urgency]
  return {
    typeCode: facts.typeCode,
    organ,
    ...(superior ? { superior } : {}),
    number,
    symbol,
    place: placeOf(seat),
    ...(facts.issuedOn ? { date: facts.issuedOn } : {}),
    abstract: facts.abstract,
    addressees,
    blocks: withAuthority(sources, text),
    annexes: text.annexes,
    signatures: partiesOf(paperType(facts.typeCode).family, text, signature),
    receivers: receiversOf(sources, text, addressees),
    contact,
    ...(urgency ? { urgency } : {}),
    ...(circulation ? { circulation } : {}),
    ...(draft ? { draft } : {}),
    ...(open ? { open } : {}),
    written,
  }
}
