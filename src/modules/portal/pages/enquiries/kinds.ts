import type { EnquiryKind } from '#modules/enquiries/index.ts'
import { sitePages } from '../../urls.ts'

/** The pages of each kind of enquiry, and their words. */
export const pagesOf = {
  question: {
    list: sitePages.questions,
    one: sitePages.question,
    send: sitePages.ask,
    title: 'questions',
    lead: 'questions-lead',
    sendTitle: 'ask-title',
    sendLink: 'send-question',
  },
  feedback: {
    list: sitePages.feedbacks,
    one: sitePages.feedback,
    send: sitePages.report,
    title: 'feedbacks',
    lead: 'feedbacks-lead',
    sendTitle: 'report-title',
    sendLink: 'send-feedback',
  },
  information: {
    list: sitePages.information,
    one: sitePages.question,
    send: sitePages.requestInformation,
    title: 'information',
    lead: 'information-lead',
    sendTitle: 'request-title',
    sendLink: 'send-information',
  },
} as const satisfies Record<EnquiryKind, object>
