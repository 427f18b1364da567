import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { isAdministrator, requireFresh } from '#modules/identity/index.ts'
import { inspectPicture } from '#platform/pdf/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { endKey } from '../acts/add-key.ts'
import { keepPicture, removePicture, sealWidths } from '../acts/keep-picture.ts'
import { tokenLibraries } from '../instance.ts'
import { words } from '../messages/index.ts'
import { refusedByKey } from '../outside/refused-by-key.ts'
import { keyUrls, KeysPage } from '../pages/keys-page.tsx'
import type { KeyForm } from '../parts/add-key-forms.tsx'
import type { SigningKeyId } from '../signing-key.ts'
import { findPictureOf } from '../store/pictures.ts'
import { listOutsideServices } from '../store/outside-services.ts'
import { listOwnKeys, listSealKeys } from '../store/signing-keys.ts'
import { findTrialAuthority } from '../store/trial-authority.ts'
import { urls } from '../urls.ts'
import { addSentKey } from './add-key.ts'
import { readSmallForm } from './read-small-form.ts'

const mostKeyBytes = 256 * 1024
const mostPictureBytes = 1024 * 1024
const kinds: readonly KeyForm[] = ['trial', 'file', 'desktop', 'token', 'remote']

type Shown = {
  readonly sent?: { readonly kind: KeyForm; readonly form: FormState }
  readonly ending?: { readonly id: SigningKeyId; readonly form: FormState }
  readonly pictureForm?: FormState
  readonly status?: number
}

function personOf({ actor }: Visit, seal: boolean) {
  if (actor.kind !== 'person') return refuse(403, reason('signatures.own-key-only'))
  permit(!seal || isAdministrator(actor) ? [] : [reason('signatures.administrators-only')])
  return { authorityId: actor.authorityId, accountId: seal ? null : actor.accountId, own: actor.accountId }
}

async function show(
  visit: Visit,
  seal: boolean,
  { sent, ending, pictureForm = freshForm(), status = 200 }: Shown = {},
): Promise<Response> {
  const { language, csrf } = visit
  const holder = personOf(visit, seal)
  const found = await visit.read(async (reader) => ({
    keys: seal ? await listSealKeys(reader, holder.authorityId) : await listOwnKeys(reader, holder.own),
    picture: await findPictureOf(reader, holder),
    trialOpen: (await findTrialAuthority(reader)) !== undefined,
    remotes: (await listOutsideServices(reader)).flatMap(({ kind, name }) =>
      kind === 'remote' ? [name] : [],
    ),
    libraries: tokenLibraries().map(({ module }) => module),
    now: reader.now,
  }))
  return visit.workspace(
    { title: words.in(language)(seal ? 'seal-keys' : 'my-keys'), status },
    <KeysPage {...{ language, csrf, seal, pictureForm, sent, ending, ...found }} />,
  )
}

/** What was typed, without the secrets. */
const shownAgain = ({
  secret: _secret,
  again: _again,
  csrf: _csrf,
  ...kept
}: Readonly<Record<string, string>>): FormState => freshForm(kept)

async function add(visit: Visit, seal: boolean): Promise<Response> {
  personOf(visit, seal)
  const to = keyUrls(seal)
  const stale = requireFresh(visit, to.page())
  if (stale) return stale
  const form = await readSmallForm(visit, mostKeyBytes)
  const kind = kinds.find((one) => one === form.fields.kind) ?? 'file'
  try {
    await addSentKey(visit, kind, { ...form, seal })
  } catch (fault) {
    const refusal = refusedByKey(fault)
    return show(visit, seal, {
      sent: { kind, form: { ...shownAgain(form.fields), refusal } },
      status: refusal.status,
    })
  }
  return visit.redirect(to.page(), { code: 'signatures.key-added-now' })
}

async function end(visit: Visit, seal: boolean): Promise<Response> {
  const { why = '' } = await visit.fields()
  const id = visit.param('id') as SigningKeyId
  try {
    await visit.act(endKey, { id, why: String(why) })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status !== 422) throw fault
    return show(visit, seal, { ending: { id, form: { ...freshForm(), refusal: fault } }, status: 422 })
  }
  return visit.redirect(keyUrls(seal).page(), { code: 'signatures.key-ended-now' })
}

async function sendPicture(visit: Visit, seal: boolean): Promise<Response> {
  const found = await visit.read((reader) => findPictureOf(reader, personOf(visit, seal)))
  if (!found) return refuse(404, reason('signatures.picture-none'))
  return new Response(new Uint8Array(found.png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store' },
  })
}

async function takePicture(visit: Visit, seal: boolean): Promise<Response> {
  personOf(visit, seal)
  let typed: Readonly<Record<string, string>> = {}
  try {
    const { fields, file } = await readSmallForm(visit, mostPictureBytes)
    typed = fields
    if (seal && !/^\d\d$/.test(fields.millimetres?.trim() ?? ''))
      refuse(422, reason('signatures.seal-width-wrong', sealWidths))
    const picture = file && (await inspectPicture(file.bytes))
    if (!picture) return refuse(422, reason('signatures.picture-not-png'))
    if (picture.transparent < 0.1) refuse(422, reason('signatures.picture-not-transparent'))
    await visit.act(keepPicture, { seal, png: picture.png, millimetres: Number(fields.millimetres) })
    const right = picture.colour === (seal ? 'red' : 'blue')
    const told = right
      ? 'signatures.picture-kept'
      : seal
        ? 'signatures.picture-not-red'
        : 'signatures.picture-not-blue'
    return visit.redirect(keyUrls(seal).page(), {
      code: told,
      ...(right ? {} : { kind: 'warning' as const }),
    })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return show(visit, seal, { pictureForm: { ...shownAgain(typed), refusal: fault }, status: fault.status })
  }
}

async function takeOff(visit: Visit, seal: boolean): Promise<Response> {
  await visit.act(removePicture, { seal })
  return visit.redirect(keyUrls(seal).page(), { code: 'signatures.picture-removed' })
}

/** What persons sign with, and what authorities do: keys and pictures. */
export const keyRoutes = defineRoutes(({ get, post }) => {
  const own = { who: 'official' } as const
  const ofAuthority = { who: 'administrator' } as const
  const upload = (most: number) => ({ rawBody: true, bodyLimit: most + 64 * 1024, limit: 'upload' }) as const
  get(urls.myKeys, own, (visit) => show(visit, false))
  post(urls.myKeys, { ...own, ...upload(mostKeyBytes) }, (visit) => add(visit, false))
  post(urls.endMyKey, own, (visit) => end(visit, false))
  get(urls.myPicture, own, (visit) => sendPicture(visit, false))
  post(urls.myPicture, { ...own, ...upload(mostPictureBytes) }, (visit) => takePicture(visit, false))
  post(urls.removeMyPicture, own, (visit) => takeOff(visit, false))
  get(urls.sealKeys, ofAuthority, (visit) => show(visit, true))
  post(urls.sealKeys, { ...ofAuthority, ...upload(mostKeyBytes) }, (visit) => add(visit, true))
  post(urls.endSealKey, ofAuthority, (visit) => end(visit, true))
  get(urls.sealPicture, ofAuthority, (visit) => sendPicture(visit, true))
  post(urls.sealPicture, { ...ofAuthority, ...upload(mostPictureBytes) }, (visit) => takePicture(visit, true))
  post(urls.removeSealPicture, ofAuthority, (visit) => takeOff(visit, true))
})
