import { reason, refuse } from '#kit/refusal.ts'
import { markTemplate, typeset } from '#platform/typesetting/index.ts'
import type { ShownMark, SignatureMark } from '../signature-mark.ts'
import type { DrawnMark } from './sign-file.ts'

/** The same mark on the same day is the same picture: a fixed day keeps it in memory. */
const dated = new Temporal.PlainDate(2026, 1, 1)

const nothing = { picture: [] as readonly number[], trial: false, size: 0, italic: false, align: 'center' }

/** What a mark says, as its template reads it. */
function wordsOf(show: ShownMark): object {
  if (show.kind === 'words') {
    const { words: name, size, italic = false, align } = show
    return { ...nothing, name, title: name, size, italic, align }
  }
  const name = show.kind === 'seal' ? show.organ : show.name
  const picture = 'picture' in show && show.picture ? [...show.picture] : []
  return { ...nothing, name, title: name, picture, trial: show.trial }
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
      const { pdf } = await typeset({ template: markTemplate, data: { ...wordsOf(show), ...place }, dated })
      return { page, rectangle, picture: { pdf } }
    }),
  )
}
