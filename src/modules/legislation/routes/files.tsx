import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { readHtml, type RichText } from '#kit/rich-text/index.ts'
import {
  filePolicies,
  fileResponse,
  type Hash,
  type Kept,
  keepUpload,
  localCopy,
  uploadLimits,
} from '#platform/files/index.ts'
import { defineRoutes, type Values, type Visit } from '#platform/web/index.ts'
import { readWordPage, wordType } from '#platform/word/index.ts'
import { addFile, removeFile, takeText } from '../acts/change-edition.ts'
import { getEdition } from '../store/editions.ts'
import { urls } from '../urls.ts'
import { idIn, showEdition } from './desk.tsx'
import { secrecyMarkIn } from './secrecy-mark-in.ts'

const upload = { who: 'official', rawBody: true, bodyLimit: uploadLimits.maxBytes, limit: 'upload' } as const

type Brought = { readonly values: Values; readonly kept: readonly Kept[]; readonly refusal?: Refusal }

/** Takes the form with its file in; a form that is not of this site is refused before anything is kept. */
async function bring(visit: Visit): Promise<Brought> {
  let seen: Values = {}
  const admit = (values: Values) => {
    seen = { ...values }
    if (!visit.isOwnForm(values['csrf'])) refuse(403, reason('web.form-expired'))
  }
  try {
    const { fields, files } = await keepUpload(visit.files, visit.request, {
      policy: filePolicies.documents,
      admit,
    })
    return { values: fields, kept: files.map(({ kept }) => kept) }
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return { values: seen, kept: [], refusal: fault }
  }
}

/** The text of a Word file as the kit keeps it; refuses another file or one that cannot be read (422). */
async function textOf(visit: Visit, { type, hash }: Kept): Promise<RichText> {
  if (type !== wordType) return refuse(422, reason('legislation.word-only'))
  await using copy = await localCopy(visit.files.store, hash)
  const html = await readWordPage(copy.path)
  return html === undefined ? refuse(422, reason('legislation.word-damaged')) : readHtml(html).document
}

async function add(visit: Visit): Promise<Response> {
  const editionId = idIn<'legal-edition'>(visit, 'edition')
  await visit.read((reader) => getEdition(reader, editionId))
  const { values, kept, refusal } = await bring(visit)
  const again = (status: number, more: object = {}) =>
    showEdition(visit, { values, errors: {}, ...more }, status)
  if (refusal) return again(refusal.status, { refusal })
  const [file] = kept
  if (!file) return again(422, { errors: { file: ['legislation.file-needed'] } })
  const mark = await secrecyMarkIn(visit, file)
  if (mark) {
    const against = new Refusal(422, [reason('legislation.secret-mark', { line: mark.readAs })])
    return again(422, { refusal: against })
  }
  const use = ['text', 'both'].find((one) => one === values['use']) ?? 'attach'
  try {
    const text = use === 'attach' ? undefined : await textOf(visit, file)
    if (use === 'text') await visit.act(takeText, { editionId, body: text })
    else await visit.act(addFile, { editionId, kept: file, ...(text ? { body: text } : {}) })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return again(fault.status, { refusal: fault })
  }
  const code = use === 'attach' ? 'legislation.file-added' : 'legislation.text-taken'
  return visit.redirect(urls.edition({ edition: editionId }), { code })
}

const placeIn = (visit: Visit) => Number.parseInt(visit.param('place'), 10)

async function send(visit: Visit): Promise<Response> {
  const { files } = await visit.read((reader) => getEdition(reader, idIn<'legal-edition'>(visit, 'edition')))
  const file = files[placeIn(visit)] ?? refuse(404, reason('legislation.no-such-document'))
  return fileResponse(
    { store: visit.files.store, request: visit.request },
    { ...file, hash: file.hash as Hash },
  )
}

async function remove(visit: Visit): Promise<Response> {
  const editionId = idIn<'legal-edition'>(visit, 'edition')
  await visit.act(removeFile, { editionId, place: placeIn(visit) })
  return visit.redirect(urls.edition({ edition: editionId }), { code: 'legislation.file-removed' })
}

/** Files of editions: added, sent to officials, taken away. */
export const fileRoutes = defineRoutes(({ get, post }) => {
  post(urls.addFile, upload, add)
  get(urls.file, { who: 'official' }, send)
  post(urls.removeFile, { who: 'official' }, remove)
})
