import type { DocumentId } from '../document.ts'
import type { Deed } from '../rules/next-steps.ts'
import { urls } from '../urls.ts'

/** The page on which each deed is done. */
export function deedHref(deed: Deed, id: DocumentId): string {
  switch (deed) {
    case 'register':
      return urls.register({ id })
    case 'present':
      return urls.present({ id })
    case 'direct':
      return urls.direct({ id })
    case 'assign':
      return urls.assign({ id })
    case 'complete':
      return urls.complete({ id })
    case 'report':
      return urls.report({ id })
    case 'reply':
      return urls.draft(null, { tra_loi: id })
    case 'replace':
      return urls.draft(null, { thay_the: id })
    case 'ask-extension':
      return urls.askExtension({ id })
    case 'ask-opinion':
      return urls.askOpinion({ id })
    case 'revise':
      return urls.revise({ id })
    case 'issue':
      return urls.issue({ id })
    case 'approve-content':
    case 'approve-form':
    case 'sign':
      return urls.sign({ id, step: deed })
    case 'copy':
      return urls.copy({ id })
    case 'seal':
      return urls.seal({ id })
    case 'amend':
      return urls.amend({ id })
    default:
      return urls.step({ id, step: deed })
  }
}

/** The icon of each deed. */
export const deedIcons: Readonly<Record<Deed, string>> = {
  register: 'book-open',
  present: 'arrow-up-right',
  direct: 'send',
  assign: 'users',
  complete: 'circle-check',
  report: 'chart-line',
  reply: 'reply',
  submit: 'arrow-up-right',
  'approve-content': 'check',
  'approve-form': 'check',
  sign: 'signature',
  issue: 'send',
  seal: 'stamp',
  copy: 'copy',
  revise: 'pencil',
  'ask-opinion': 'message-circle',
  'ask-extension': 'calendar-clock',
  urge: 'bell-ring',
  replace: 'refresh-cw',
  file: 'archive',
  'send-back': 'undo-2',
  'withdraw-direction': 'undo-2',
  reopen: 'rotate-ccw',
  return: 'undo-2',
  withdraw: 'ban',
  amend: 'pencil',
  cancel: 'x',
}
