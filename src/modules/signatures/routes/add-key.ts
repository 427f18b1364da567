import { reason, refuse } from '#kit/refusal.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { addOwnKey, addSealKey, type NewKey } from '../acts/add-key.ts'
import { certificateIn } from '../acts/change-trust.ts'
import { takeTrialKey } from '../acts/trial-keys.ts'
import { findKeyAtService, findKeyAtToken, takeKeyFile } from '../outside/look-for-key.ts'
import { issueTrialKey, openTrial } from '../outside/trial-authority.ts'
import type { KeyForm } from '../parts/add-key-forms.tsx'
import { getSigningServices } from '../store/services.ts'
import type { SmallForm } from './read-small-form.ts'

type Sent = SmallForm & { readonly seal: boolean }

const least = 8
const days = 730

async function trial(visit: Visit, { fields, seal }: Sent): Promise<void> {
  const { secret = '', again = '' } = fields
  if (secret.length < least) refuse(422, reason('signatures.secret-short', { least }))
  if (secret !== again) refuse(422, reason('signatures.secrets-differ'))
  const services = await visit.readAsSystem('issue-trial-key', getSigningServices)
  const authority = openTrial(services.trialKeys)
  const { actor } = visit
  if (!authority || actor.kind !== 'person') return refuse(409, reason('signatures.trial-closed'))
  const { name } = await visit.read((reader) => getAuthority(reader, actor.authorityId))
  const commonName = seal ? name : actor.name
  const { keyFile, certificate, chain, serial } = await issueTrialKey(authority, {
    holder: { commonName, organisation: name },
    profile: seal ? 'authority-seal' : 'person',
    passphrase: secret,
    at: services.now,
    validDays: days,
  })
  await visit.act(takeTrialKey, { seal, serial, holder: commonName, key: { keyFile, certificate, chain } })
}

async function keyFrom(
  visit: Visit,
  kind: Exclude<KeyForm, 'trial'>,
  { fields, file, seal }: Sent,
): Promise<NewKey> {
  const { secret = '', library = '', token = '', key = '', service = '', credential = '' } = fields
  const whole = (
    found: Omit<NewKey, 'keyFile' | 'trial' | 'place'> & Partial<NewKey>,
    place: NewKey['place'],
  ): NewKey => ({
    keyFile: null,
    trial: false,
    ...found,
    place,
  })
  if (kind === 'token') {
    if (!seal) return refuse(422, reason('signatures.token-of-authority'))
    const place = { kind, library: library.trim(), token: token.trim(), key: key.trim() } as const
    if (!place.library || !place.token || !place.key) refuse(422, reason('signatures.token-incomplete'))
    if (secret === '') refuse(422, reason('signatures.secret-needed'))
    return whole(await findKeyAtToken(place, secret), place)
  }
  if (kind === 'remote') {
    const place = { kind, service, credential: credential.trim() } as const
    if (place.credential === '') refuse(422, reason('signatures.credential-needed'))
    const services = await visit.readAsSystem('find-remote-key', getSigningServices)
    return whole(await findKeyAtService(place, services), place)
  }
  if (!file)
    return refuse(
      422,
      reason(kind === 'file' ? 'signatures.key-file-needed' : 'signatures.certificate-needed'),
    )
  if (kind === 'desktop') return whole({ certificate: certificateIn(file.bytes).der, chain: [] }, { kind })
  if (secret === '') return refuse(422, reason('signatures.secret-needed'))
  return whole(await takeKeyFile(file.bytes, secret), { kind })
}

/** Adds the key that a form tells of, to the person or to their authority. Refuses with sentences; throws SignerUnavailable where a key does not open. */
export async function addSentKey(visit: Visit, kind: KeyForm, sent: Sent): Promise<void> {
  if (kind === 'trial') return trial(visit, sent)
  const key = await keyFrom(visit, kind, sent)
  await visit.act(sent.seal ? addSealKey : addOwnKey, key)
}
