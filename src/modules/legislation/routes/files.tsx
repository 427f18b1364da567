import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { fileResponse, type Hash, uploadLimits } from '#platform/files/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { addFile, removeFile, takeText } from '../acts/change-edition.ts'
import { secrecyMarkIn } from '../outside/secrecy-mark-in.ts'
import { getEdition } from '../store/editions.ts'
import { urls } from '../urls.ts'
import { bring, richTextOf } from './brought.ts'
import { idIn, showEdition } from './desk.tsx'

const upload = { who: 'official', rawBody: true, bodyLimit: uploadLimits.maxBytes, limit: 'upload' } as const

async function add(visit: Visit): Promise<Response> {
  const editionId = idIn<'legal-edition'>(visit, 'edition')
  await visit.read((reader) => getEdition(reader, editionId))
  const { values, kept, refusal } = await bring(visit)
  const again = (status: number, more: object = {}) =>
    showEdition(visit, { values, errors: {}, ...more }, status)
  if (refusal) return again(refusal.status, { refusal })
  const [file] = kept
  if (!file) return again(422, { errors: { file: ['legislation.file-needed'] } })
  const mark = await secrecyMarkIn(visit.files, file)
  if (mark) {
    const against = new Refusal(422, [reason('legislation.secret-mark', { line: mark.readAs })])
    return again(422, { refusal: against })
  }
  const use = ['text', 'both'].find((one) => one === values['use']) ?? 'attach'
  try {
    const text = use === 'attach' ? undefined : await richTextOf(visit, file)
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
