import { createHash } from 'node:crypto'
import { reason, refuse } from '#kit/refusal.ts'
import { markTemplate, typeset } from '#platform/typesetting/index.ts'
import type { ShownMark, SignatureMark } from '../signature-mark.ts'
import type { DrawnMark } from './sign-file.ts'

/** The same mark on the same day is the same picture: a fixed day keeps it in memory. */
const dated = new Temporal.PlainDate(2026, 1, 1)

const nothing = {
  picture: [] as readonly number[],
  millimetres: 0,
  trial: false,
  size: 0,
  italic: false,
  align: 'center',
}

/** Real width of seals (TT 07/2002/TT-BCA for communes), and of those drawn for trials, which nobody should take for one. */
const widths = { seal: 36, trial: 26 } as const

/** What a mark says, as its template reads it. */
function wordsOf(show: ShownMark): object {
  if (show.kind === 'words') {
    const { words: name, size, italic = false, align } = show
    return { ...nothing, name, title: name, size, italic, align }
  }
  const name = show.kind === 'seal' ? show.organ : show.name
  const picture = 'picture' in show && show.picture ? [...show.picture] : []
  const usual = picture.length > 0 ? widths.seal : widths.trial
  const millimetres = show.kind === 'seal' ? (picture.length > 0 && show.millimetres) || usual : 0
  return { ...nothing, name, title: name, picture, millimetres, trial: show.trial }
}

type Place = { readonly kind: ShownMark['kind']; readonly width: number; readonly height: number }

/** Marks drawn of late, by what they show: a seal is drawn once, its picture neither read nor told to another process again. */
const drawn = new Map<string, Promise<Uint8Array>>()
const mostDrawn = 500

async function draw(show: ShownMark, place: Place): Promise<Uint8Array> {
  const picture =
    'picture' in show && show.picture ? createHash('sha256').update(show.picture).digest('hex') : ''
  const key = JSON.stringify([{ ...show, picture }, place])
  const known = drawn.get(key)
  if (known) return known
  const drawing = typeset({ template: markTemplate, data: { ...wordsOf(show), ...place }, dated }).then(
    ({ pdf }) => pdf,
  )
  drawn.set(key, drawing)
  if (drawn.size > mostDrawn) drawn.delete(drawn.keys().next().value!)
  return drawing.catch((fault: unknown) => {
    drawn.delete(key)
    throw fault
  })
}

/**
 * Draws what a signature shows, each mark as a page as large as its place. A seal without a picture is drawn for trials only and refused with 422
 * otherwise: the seal of an authority is the one that it has (NĐ 30/2020 PL I.I.II.8.a).
 */
export async function drawMarks(marks: readonly SignatureMark[]): Promise<DrawnMark[]> {
  return Promise.all(
    marks.map(async ({ page, rectangle, show }) => {
      if (show.kind === 'seal' && !show.picture && !show.trial)
        return refuse(422, reason('signatures.seal-picture-missing'))
      const [left, bottom, right, top] = rectangle
      const place = { kind: show.kind, width: right - left, height: top - bottom }
      return { page, rectangle, picture: { pdf: await draw(show, place) } }
    }),
  )
}
