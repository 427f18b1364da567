import type { Id } from '#kit/ids.ts'
import { defineRoutes } from '#platform/web/index.ts'
import { assignEnquiry } from '../acts/assign-enquiry.ts'
import { forwardEnquiry, refuseEnquiry } from '../acts/turn-away.ts'
import { enquiryUrls } from '../urls.ts'
import { typed } from './deeds.tsx'
import * as forms from './forms.ts'

const official = { who: 'official' } as const

/** Taking an enquiry in: to a unit, to another authority, or not at all. */
export const directingRoutes = defineRoutes(({ post }) => {
  post(
    enquiryUrls.assign,
    official,
    typed(
      forms.assignForm,
      assignEnquiry,
      (enquiryId, { unit, person, assignWhy }) => ({
        enquiryId,
        unitId: unit as Id<'unit'>,
        accountId: person === '' ? undefined : (person as Id<'account'>),
        why: assignWhy,
      }),
      'enquiries.assigned',
    ),
  )
  post(
    enquiryUrls.refuse,
    official,
    typed(
      forms.refuseForm,
      refuseEnquiry,
      (enquiryId, { refuseWhy: why, ground }) => ({ enquiryId, why, ground }),
      'enquiries.refused',
    ),
  )
  post(
    enquiryUrls.forward,
    official,
    typed(
      forms.forwardForm,
      forwardEnquiry,
      (enquiryId, { to, toName, forwardWhy }) => ({
        enquiryId,
        why: forwardWhy,
        authorityId: to === '' ? undefined : (to as Id<'authority'>),
        name: toName,
      }),
      'enquiries.forwarded',
    ),
  )
})
