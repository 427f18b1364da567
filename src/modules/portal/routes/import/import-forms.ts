import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import type { Destination, Found, ImportOrder } from '../../import.ts'
import { hostIn } from '../../rules/import/old-address.ts'
import type { SiteId } from '../../site.ts'

/** What is told of a file that is brought. */
export const bringForm = z.object({
  site: z.custom<SiteId>(isId, 'portal.no-such-site').optional(),
  source: z
    .string()
    .default('')
    .transform((typed, context) => {
      const host = hostIn(typed)
      if (host) return host
      context.addIssue({ code: 'custom', message: 'portal.import-source-wrong' })
      return z.NEVER
    }),
})

const destination = z
  .custom<Destination>((typed) => typed === 'new' || typed === 'none' || isId(typed), 'portal.section-wanted')
  .default('none')

/** The order of an import, with a field for each old section that was found. */
export const orderForm = (found: Found) =>
  z
    .object({
      ...Object.fromEntries(found.sections.map((_, at) => [`to-${at}`, destination])),
      otherwise: destination,
      mode: z.enum(['public', 'drafts'], 'portal.choose'),
      why: z.string().trim().min(1, 'portal.reason-needed').max(500, 'portal.text-long'),
      disclosure: z.string().trim().max(300, 'portal.text-long').default(''),
    })
    .transform((typed): ImportOrder & { readonly why: string } => {
      const { otherwise, mode, why, disclosure } = typed
      const of = typed as unknown as Readonly<Record<string, Destination>>
      return {
        sections: Object.fromEntries(found.sections.map(({ id }, at) => [id, of[`to-${at}`] ?? 'none'])),
        otherwise,
        publish: mode === 'public',
        why,
        disclosure,
      }
    })
