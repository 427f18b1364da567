import type { Actor } from '#platform/database/index.ts'
import type { Edition } from '../article.ts'
import { isOpenToWriting } from '../edition-state.ts'
import type { Site } from '../site.ts'
import { mayApprove, mayChange, mayForce, mayWrite } from './access.ts'

/** What somebody may do with an edition now; a page shows no button for the rest. */
export type Deeds = Readonly<
  Record<
    | 'change'
    | 'submit'
    | 'approve'
    | 'giveBack'
    | 'force'
    | 'unschedule'
    | 'discard'
    | 'correct'
    | 'end'
    | 'translate'
    | 'offerDown'
    | 'offerUp',
    boolean
  >
>

/** Asks every rule once. */
export function deedsOf(
  actor: Actor,
  site: Site,
  edition: Edition,
  around: { readonly hasChildren: boolean; readonly isLatest: boolean; readonly language: 'vi' | 'en' },
): Deeds {
  const writes = mayWrite(actor, site).length === 0
  const open = mayChange(actor, site, edition).length === 0
  const { state } = edition
  return {
    change: open,
    submit: open,
    discard: open,
    approve: mayApprove(actor, site, edition).length === 0,
    giveBack: writes && state === 'submitted',
    force: mayForce(actor, site, edition).length === 0 && (isOpenToWriting(state) || state === 'submitted'),
    unschedule: writes && state === 'scheduled',
    correct: writes && state === 'public' && around.isLatest,
    end: writes && state === 'public',
    translate: writes && state === 'public' && around.language === 'vi',
    offerDown: writes && state === 'public' && around.hasChildren,
    offerUp: writes && state === 'public' && site.parentId !== null,
  }
}
