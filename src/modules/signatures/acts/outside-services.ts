import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { serviceAdded, serviceEnded, servicePutFirst } from '../events.ts'
import type { OutsideService, OutsideServiceId } from '../outside-services.ts'
import { hideAccess } from '../remote-access.ts'
import { addressWrong } from '../rules/services-address.ts'
import type { RemoteService } from '../signing-services.ts'
import {
  endOutsideService,
  findOutsideService,
  insertOutsideService,
  putServiceFirst,
} from '../store/outside-services.ts'

export type AddOutsideService = Pick<OutsideService, 'kind' | 'name' | 'url' | 'internal'> & {
  /** What a remote service knows us by; kept under the instance's secret. */
  readonly access?: RemoteService['access']
  readonly by: string
}

async function known(tx: Tx, id: OutsideServiceId): Promise<OutsideService> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.administrators-only'))
  return (await findOutsideService(tx, id)) ?? refuse(404, reason('signatures.no-such-service'))
}

/**
 * Names a service that signing may reach outside; it is asked after those of its kind. Refuses with 422 an address that is none, with 409 a name
 * that is at work. Krông's own work, after the page asked whether the person may.
 */
export async function addOutsideService(
  tx: Tx,
  { access, by, ...service }: AddOutsideService,
): Promise<OutsideServiceId> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.administrators-only'))
  permit(addressWrong(service), 422)
  if ((service.kind === 'remote') !== (access !== undefined)) refuse(422, reason('signatures.secret-missing'))

  const encryptedAccess = access ? hideAccess(access) : null
  const id = await insertOutsideService(tx, { ...service, encryptedAccess, addedBy: by })
  if (!id) return refuse(409, reason('signatures.service-known', { name: service.name }))

  await tx.announce(serviceAdded({ ...service, id }, by))
  return id
}

/** Has a service asked before the others of its kind. Krông's own work, after the page asked. */
export async function askServiceFirst(
  tx: Tx,
  { id, by }: { readonly id: OutsideServiceId; readonly by: string },
): Promise<void> {
  const service = await known(tx, id)
  await putServiceFirst(tx, service)
  await tx.announce(servicePutFirst(service, by))
}

/** Takes a service off: nothing is asked of it any more. Krông's own work, after the page asked. */
export async function endService(
  tx: Tx,
  { id, by }: { readonly id: OutsideServiceId; readonly by: string },
): Promise<void> {
  const service = await known(tx, id)
  if (await endOutsideService(tx, { id, by })) await tx.announce(serviceEnded(service, by))
}
