import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import {
  DesktopButton,
  KeyFields,
  listUsableKeys,
  openSigning,
  type SigningKey,
} from '#modules/signatures/index.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { Card, Notice } from '#platform/ui/index.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { intendSeal, listToSeal } from '../../acts/signing/seal.ts'
import { type FileAtDesk, listAtDesk } from '../../acts/signing/seal-desktop.ts'
import type { FormSpec } from '../../pages/form-spec.ts'
import { maySeal } from '../../rules/access.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { sealForm } from '../forms.ts'
import { done, showForm } from '../show-form.tsx'
import { sealFiles } from './seal-files.ts'

const official = { who: 'official' } as const

type Offered = {
  readonly keys: readonly SigningKey[]
  readonly next: FileAtDesk | undefined
  readonly left: number
}

const sealing: FormSpec<Offered> = {
  title: 'seal',
  lead: 'seal-lead',
  action: (id) => urls.seal({ id }),
  load: async (reader, document, standing) => {
    permit(maySeal(standing, document))
    const waiting = (await listAtDesk(reader, document.id)).filter(({ brought }) => !brought)
    return {
      keys: await listUsableKeys(reader, 'seal', { desktop: true }),
      next: waiting[0],
      left: waiting.length,
    }
  },
  fields: ({ t, form, loaded: { keys, next, left }, visit }) => {
    const here = keys.filter(({ place }) => place.kind !== 'desktop')
    const onDesk = keys.filter(({ place }) => place.kind === 'desktop')
    const id = idIn(visit)
    return (
      <>
        {keys.length === 0 ? <Notice tone="warn" title={t('sealing-no-key')} /> : null}
        {onDesk.map((key) => (
          <Card key={key.id} title={t('sign-usb', { holder: key.holder })}>
            {left > 1 ? (
              <p class="soft">{t('seal-usb-left', { count: left, name: next?.version.file?.name ?? '' })}</p>
            ) : null}
            <DesktopButton
              operation={next?.version.part === 0 ? 'SignIssued' : 'SignAppendix'}
              prepare={urls.sealDesktop({ id, key: key.id })}
              finish={urls.sealDesktopDone({ id })}
              csrf={visit.csrf}
            />
          </Card>
        ))}
        {here.length > 0 ? <KeyFields keys={here} form={form} /> : null}
      </>
    )
  },
}

async function doSeal(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const stale = requireFresh(visit, urls.seal({ id: documentId }))
  if (stale) return stale
  const form = await visit.form(sealForm)
  if (!form.ok) return showForm(visit, sealing, form, 422)
  const { keyId, ...given } = form.value
  try {
    await using session = await openSigning(visit, keyId, given)
    const paper = (await visit.read((reader) => listToSeal(reader, documentId))).find(
      ({ part }) => part === 0,
    )
    if (!paper) return refuse(422, reason('documents.not-signed-by-key'))
    const { files } = await visit.act(intendSeal, { documentId, keyId, from: paper.id })
    await sealFiles(visit, session, { documentId, files })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 404) throw fault
    return showForm(visit, sealing, { ...form, refusal: fault }, fault.status)
  }
  return done(visit, documentId, 'documents.sealed')
}

/** Signing for the authority where the number was given and the signature failed. */
export const sealingRoutes = defineRoutes(({ get, post }) => {
  get(urls.seal, official, async (visit) => {
    const stale = requireFresh(visit, urls.seal({ id: idIn(visit) }))
    return stale ?? showForm(visit, sealing, freshForm())
  })
  post(urls.seal, official, doSeal)
})
