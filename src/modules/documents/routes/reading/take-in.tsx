import type { FoundMark } from '#kit/first-page/index.ts'
import { permit, Refusal, type Reason, reason } from '#kit/refusal.ts'
import type { Kept } from '#platform/files/index.ts'
import { findOcr } from '#platform/ocr/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { noteSecretRefused } from '../../acts/reading/refuse-secret.ts'
import { generalStanding } from '../../acts/standing.ts'
import { takeIn } from '../../acts/take-in.ts'
import { type ArrivalWay, arrivalWays } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { TakeInPage } from '../../pages/take-in-page.tsx'
import { mayTakeIn } from '../../rules/access.ts'
import { marksOnPaper } from '../../rules/reading/secrecy.ts'
import { urls } from '../../urls.ts'
import { takeUpload } from '../upload.ts'
import { marksAtDoor } from './marks-at-door.ts'

/** The page on which arrived files are taken in. */
export async function showTakeIn(
  visit: Visit,
  form: FormState = freshForm({ by: 'upload' }),
  status = 200,
): Promise<Response> {
  permit(mayTakeIn(generalStanding(visit)))
  const { language, csrf } = visit
  const ocr = await findOcr()
  return visit.workspace(
    { title: words.in(language)('take-in'), status },
    <TakeInPage {...{ language, csrf, form }} without={ocr.available ? undefined : ocr.code} />,
  )
}

const atDoor = (refused: ReadonlyMap<Kept, FoundMark>): Reason[] =>
  [...refused].map(([{ name }, { mark, readAs }]) =>
    reason('documents.secret-at-door', { name, mark: marksOnPaper[mark], line: readAs }),
  )

/** Takes files in, each as a paper or all as one; those with a mark of secrecy are turned away unless the clerk says why they are not secret. */
export async function doTakeIn(visit: Visit): Promise<Response> {
  permit(mayTakeIn(generalStanding(visit)))
  const { values, files, refusal } = await takeUpload(visit)
  if (refusal) return showTakeIn(visit, { values, errors: {}, refusal }, refusal.status)
  if (files.length === 0)
    return showTakeIn(visit, { values, errors: { files: ['documents.file-needed'] } }, 422)
  const by: ArrivalWay = arrivalWays.find((way) => way === values.by) ?? 'upload'
  const kept = files.map((one) => one.kept)
  const marks = await marksAtDoor(visit, kept)
  const why = [values.notSecret ?? ''].flat().join(' ').trim()
  const refused: ReadonlyMap<Kept, FoundMark> = why === '' ? marks : new Map()
  const papers = values.together === '1' ? [kept] : kept.map((one) => [one])
  const welcome = papers.filter((paper) => !paper.some((one) => refused.has(one)))

  let last = ''
  for (const paper of welcome) {
    const mark = paper.map((one) => marks.get(one)).find((one) => one !== undefined)
    last = await visit.act(takeIn, { by, files: paper, ...(mark ? { cleared: { ...mark, why } } : {}) })
  }
  if (refused.size > 0) {
    await visit.act(noteSecretRefused, [...refused].map(([{ hash }, { mark }]) => ({ hash, mark }))) // prettier-ignore
    const others = welcome.length > 0 ? [reason('documents.others-taken-in', { count: welcome.length })] : []
    return showTakeIn(visit, { values, errors: {}, refusal: new Refusal(422, [...atDoor(refused), ...others]) }, 422) // prettier-ignore
  }
  const to = papers.length === 1 ? urls.register({ id: last }) : urls.takenIn()
  return visit.redirect(to, { code: 'documents.taken-in', params: { count: papers.length } })
}
