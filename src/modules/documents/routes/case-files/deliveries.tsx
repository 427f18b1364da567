import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { acceptDelivery, deliverFiles } from '../../acts/case-files/deliver-files.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { DeliveryId } from '../../delivery.ts'
import { words } from '../../messages/index.ts'
import { DeliveriesPage } from '../../pages/case-files/deliveries-page.tsx'
import { DeliveryPage } from '../../pages/case-files/delivery-page.tsx'
import { deliveredLists, deliverySheet } from '../../pages/case-files/delivery-sheet.ts'
import { mayDeliverFile } from '../../rules/case-files/lifecycle.ts'
import { findDelivery, listClosedFiles, listDeliveredFiles, listDeliveries } from '../../store/case-files/deliveries.ts' // prettier-ignore
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { eyesOf } from '../lists.tsx'
import { sendSheetPdf, sendSheetXlsx } from './send-sheet.ts'

const official = { who: 'official' } as const

async function showDeliveries(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const { language, csrf } = visit
  const standing = generalStanding(visit)
  const eyes = eyesOf(standing)
  const { closed, ...found } = await visit.read(async (reader) => ({
    closed: await listClosedFiles(reader, eyes),
    deliveries: await listDeliveries(reader, eyes),
    today: reader.today,
  }))
  const ready = closed.filter((file) => mayDeliverFile(standing, file).length === 0)
  return visit.workspace(
    { title: words.in(language)('deliveries'), status },
    <DeliveriesPage {...{ language, csrf, form, ready, ...found }} />,
  )
}

async function doDeliver(visit: Visit): Promise<Response> {
  const fields = await visit.fields()
  const caseFileIds = [fields['ids'] ?? []].flat().filter((id): id is Id<'case-file'> => isId(id))
  const note = typeof fields['note'] === 'string' ? fields['note'].slice(0, 500) : ''
  const made = await visit.attempt(deliverFiles, { caseFileIds, note }, freshForm(fields))
  if (!made.ok) return showDeliveries(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.delivery({ id: made.value }), { code: 'documents.case-file-delivered' })
}

async function readDelivery(visit: Visit, reader: Reader) {
  const id = idIn<'delivery'>(visit)
  const delivery = await findDelivery(reader, id, eyesOf(generalStanding(visit)))
  if (!delivery) return refuse(404, reason('documents.delivery-unknown'))
  return { delivery, files: await listDeliveredFiles(reader, id) }
}

async function showDelivery(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const { language, csrf } = visit
  const found = await visit.read((reader) => readDelivery(visit, reader))
  const mayAccept = generalStanding(visit).registers && !found.delivery.acceptedAt
  return visit.workspace(
    { title: words.in(language)('delivery-minutes'), status },
    <DeliveryPage {...{ language, csrf, form, mayAccept, ...found }} />,
  )
}

async function doAccept(visit: Visit): Promise<Response> {
  const id: DeliveryId = idIn<'delivery'>(visit)
  const fields = await visit.fields()
  const note = typeof fields['note'] === 'string' ? fields['note'].slice(0, 500) : ''
  const made = await visit.attempt(acceptDelivery, { id, note }, freshForm(fields))
  if (!made.ok) return showDelivery(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.delivery({ id }), { code: 'documents.case-file-accepted' })
}

async function sendMinutes(visit: Visit): Promise<Response> {
  const { delivery, files } = await visit.read((reader) => readDelivery(visit, reader))
  return sendSheetPdf(visit, deliverySheet(delivery, files, 'vi'))
}

async function sendLists(visit: Visit): Promise<Response> {
  const { delivery, files } = await visit.read((reader) => readDelivery(visit, reader))
  const sheet = deliverySheet(delivery, files, visit.language)
  return sendSheetXlsx({ ...sheet, tables: deliveredLists(files, visit.language) })
}

/** Deliveries to the archive: files that are ready, minutes with their lists, the archive's acceptance. */
export const deliveryRoutes = defineRoutes(({ get, post }) => {
  get(urls.deliveries, official, (visit) => showDeliveries(visit))
  post(urls.deliveries, official, doDeliver)
  get(urls.delivery, official, (visit) => showDelivery(visit))
  get(urls.deliveryPdf, official, sendMinutes)
  get(urls.deliveryXlsx, official, sendLists)
  post(urls.acceptDelivery, official, doAccept)
})
