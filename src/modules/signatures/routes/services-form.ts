import { z } from 'zod'
import type { AddOutsideService } from '../acts/outside-services.ts'
import { outsideServiceKinds } from '../outside-services.ts'
import type { RemoteService } from '../signing-services.ts'

const text = (code: string) => z.string({ error: code }).trim().min(1, code)

const common = {
  name: text('signatures.service-name-missing').max(120, 'signatures.service-name-missing'),
  url: text('signatures.service-url-wrong').max(500, 'signatures.service-url-wrong'),
  internal: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((value) => value === '1'),
}
const secret = text('signatures.secret-missing').max(4000, 'signatures.secret-missing')

const stamper = z.object({ kind: z.literal('time-stamp'), ...common })
const bearer = z
  .object({ kind: z.literal('remote'), ...common, access: z.literal('bearer'), secret })
  .transform(({ access: _, secret: token, ...rest }) => ({
    ...rest,
    access: { kind: 'bearer', token } as RemoteService['access'],
  }))
const client = z
  .object({
    kind: z.literal('remote'),
    ...common,
    access: z.literal('client-credentials'),
    clientId: text('signatures.client-missing').max(500, 'signatures.client-missing'),
    secret,
  })
  .transform(({ access: kind, secret: word, clientId: id, ...rest }) => ({
    ...rest,
    access: { kind, id, secret: word } as RemoteService['access'],
  }))

/** Which kind of service a form or an address names; the time where it names none. */
export const serviceKindIn = z.enum(outsideServiceKinds).catch('time-stamp')

/** What a form has to hold to name a service of that kind, known by that access. */
export function serviceForm(kind: unknown, access: unknown): z.ZodType<Omit<AddOutsideService, 'by'>> {
  if (serviceKindIn.parse(kind) === 'time-stamp') return stamper
  return access === 'client-credentials' ? client : bearer
}
