import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { filePolicies, fileResponse, type Hash, type Kept, keepUpload, recordingFacts, uploadLimits } from '#platform/files/index.ts' // prettier-ignore
import { defineRoutes, type Values, type Visit } from '#platform/web/index.ts'
import { keepRecording, withdrawRecording } from '../acts/keep-recording.ts'
import { findOwnRecording, findPublicRecording } from '../store/recordings.ts'
import { urls } from '../urls.ts'
import { scriptOf, showScript } from './show-script.tsx'

const official = { who: 'official' } as const
const upload = { ...official, rawBody: true, bodyLimit: uploadLimits.maxBytes, limit: 'upload' } as const

/** Takes the form with its sound; a form that is not of this site is refused before anything is kept. */
async function bring(
  visit: Visit,
): Promise<{ readonly values: Values; readonly kept?: Kept | undefined; readonly refusal?: Refusal }> {
  let values: Values = {}
  const admit = (seen: Values) => {
    values = { ...seen }
    if (!visit.isOwnForm(values['csrf'])) refuse(403, reason('web.form-expired'))
  }
  try {
    const { fields, files } = await keepUpload(visit.files, visit.request, { policy: filePolicies.media, admit }) // prettier-ignore
    return { values: fields, kept: files[0]?.kept }
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return { values, refusal: fault }
  }
}

async function record(visit: Visit): Promise<Response> {
  const scriptId = scriptOf(visit)
  const { values, kept, refusal } = await bring(visit)
  const { csrf: _, ...typed } = values
  if (refusal) return showScript(visit, { sound: { values: typed, errors: {}, refusal } }, refusal.status)
  const reader = String(values['announcer'] ?? '').trim().slice(0, 100) // prettier-ignore
  const isSound = kept?.type.startsWith('audio/')
  const errors = {
    ...(reader === '' ? { announcer: ['alerts.announcer-wanted'] } : {}),
    ...(isSound ? {} : { sound: ['alerts.sound-wanted'] }),
  }
  if (!kept || Object.keys(errors).length > 0)
    return showScript(visit, { sound: { values: typed, errors } }, 422)
  const { seconds = null } = await recordingFacts(visit.files.store, kept)
  await visit.act(keepRecording, { scriptId, kept, seconds, reader })
  return visit.redirect(urls.script({ script: scriptId }), { code: 'alerts.recording-kept' })
}

/** What is in the programme is heard by everybody; before that by the people of its authority alone (404). */
async function send(visit: Visit): Promise<Response> {
  const key = visit.param('key')
  const open = await visit.readPublic((reader) => findPublicRecording(reader, key))
  const own =
    open ?? (visit.actor.kind === 'person' ? await visit.read((reader) => findOwnRecording(reader, key)) : undefined) // prettier-ignore
  if (!own || own.fileName !== visit.param('name')) return refuse(404, reason('alerts.no-recording'))
  const { hash, size, type, fileName } = own
  const from = { store: visit.files.store, request: visit.request }
  return fileResponse(from, { hash: hash as Hash, size, type, name: fileName }, { inline: true })
}

/** Recordings of scripts: brought, taken back, sent. */
export const recordingRoutes = defineRoutes(({ get, post }) => {
  post(urls.record, upload, record)
  post(urls.unrecord, official, async (visit) => {
    const scriptId = scriptOf(visit)
    await visit.act(withdrawRecording, scriptId)
    return visit.redirect(urls.script({ script: scriptId }), { code: 'alerts.recording-withdrawn' })
  })
  get(urls.recording, { who: 'anyone' }, send)
})
