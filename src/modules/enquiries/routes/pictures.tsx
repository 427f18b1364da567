import { permit, reason, Refusal, refuse } from '#kit/refusal.ts'
import { fileResponse, getFile } from '#platform/files/index.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { addPictures } from '../acts/add-picture.ts'
import { picturesLimit, takePictures } from '../outside/take-pictures.ts'
import { mayOpen } from '../rules/access.ts'
import { getEnquiry } from '../store/enquiries.ts'
import { listPictures } from '../store/publications.ts'
import { enquiryUrls } from '../urls.ts'
import { idIn, showEnquiry } from './desk.tsx'

/** Serves a photograph to who handles its enquiry. */
async function showPicture(visit: Visit): Promise<Response> {
  const [enquiryId, pictureId] = [idIn<'enquiry'>(visit, 'enquiry'), idIn<'picture'>(visit, 'picture')]
  const file = await visit.read(async (reader) => {
    permit(mayOpen(reader.actor, await getEnquiry(reader, enquiryId)))
    const picture = (await listPictures(reader, enquiryId)).find(({ id }) => id === pictureId)
    return picture ? getFile(reader, picture.fileId) : refuse(404, reason('enquiries.unknown'))
  })
  return fileResponse({ store: visit.files.store, request: visit.request }, file, { inline: true })
}

async function addAfter(visit: Visit): Promise<Response> {
  const enquiryId = idIn<'enquiry'>(visit, 'enquiry')
  await visit.read(async (reader) => permit(mayOpen(reader.actor, await getEnquiry(reader, enquiryId))))
  const { pictures, refusal } = await takePictures(visit.files, visit.request, (csrf) => {
    if (!visit.isOwnForm(csrf)) refuse(403, reason('web.form-expired'))
  })
  const none = pictures.length === 0 ? new Refusal(422, [reason('enquiries.picture-wanted')]) : undefined
  const against = refusal ?? none
  if (against) return showEnquiry(visit, { ...freshForm(), refusal: against }, against.status)
  const done = await visit.attempt(addPictures, { enquiryId, pictures }, freshForm())
  if (!done.ok) return showEnquiry(visit, done.form, done.form.refusal?.status)
  return visit.redirect(enquiryUrls.enquiry({ enquiry: enquiryId }), { code: 'enquiries.pictures-added' })
}

export const pictureRoutes = defineRoutes(({ get, post }) => {
  get(enquiryUrls.picture, { who: 'official' }, showPicture)
  post(
    enquiryUrls.pictures,
    { who: 'official', rawBody: true, bodyLimit: picturesLimit, limit: 'upload' },
    addAfter,
  )
})
