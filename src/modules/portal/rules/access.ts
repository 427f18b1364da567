import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Edition } from '../article.ts'
import type { Site } from '../site.ts'
import { isOpenToWriting } from '../edition-state.ts'

const holds = (actor: Actor, ...roles: string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))
const isOwn = (actor: Actor, authorityId: string) =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.authorityId === authorityId)

/** Roles that work at the editors' desk. */
export const deskRoles = ['editor', 'leader', 'administrator', 'instance-administrator'] as const
/** Roles that mend what a site lacks: some of it is kept at other desks. */
export const demandRoles = [...deskRoles, 'clerk', 'one-stop-officer'] as const

/** Whether the actor may open the editors' desk. */
export const opensDesk = (actor: Actor): boolean => holds(actor, ...deskRoles)

/** A site in history mode is locked: what it said stays as it was said. */
const living = ({ endedAt }: Pick<Site, 'endedAt'>): Verdict => (endedAt ? [reason('portal.site-ended')] : [])

/** Whether the actor may write for a site: its editors, and whoever leads or administers its authority. */
export function mayWrite(actor: Actor, site: Pick<Site, 'authorityId' | 'endedAt'>): Verdict {
  return [
    ...(isOwn(actor, site.authorityId) ? [] : [reason('portal.other-site')]),
    ...(holds(actor, 'editor', 'leader', 'administrator') ? [] : [reason('portal.editors-only')]),
    ...living(site),
  ]
}

/** Whether the actor may open a site of an authority: its own administrator, or the one of the instance. */
export function mayOpenSite(actor: Actor, authorityId: string): Verdict {
  if (holds(actor, 'instance-administrator')) return []
  return isOwn(actor, authorityId) && holds(actor, 'administrator')
    ? []
    : [reason('portal.administrators-only')]
}

/** Whether the actor may arrange a site: its look, sections, host name. */
export function mayArrange(actor: Actor, site: Pick<Site, 'authorityId' | 'endedAt'>): Verdict {
  return [
    ...(isOwn(actor, site.authorityId) ? [] : [reason('portal.other-site')]),
    ...(holds(actor, 'editor', 'administrator') ? [] : [reason('portal.arrangers-only')]),
    ...living(site),
  ]
}

/** Whether the actor may import from an old site into one of their authority: its administrator, because that publishes what nobody here has read. */
export function mayImport(actor: Actor, site: Pick<Site, 'authorityId' | 'endedAt'>): Verdict {
  return [
    ...(isOwn(actor, site.authorityId) ? [] : [reason('portal.other-site')]),
    ...(holds(actor, 'administrator') ? [] : [reason('portal.import-by-administrator')]),
    ...living(site),
  ]
}

/** Whether the actor may say under which host name a site stands: administrators, because a name must also be set up outside. */
export const mayNameHost = (actor: Actor): Verdict =>
  holds(actor, 'administrator', 'instance-administrator') ? [] : [reason('portal.host-by-administrator')]

/** Whether the actor may write down what was public: who writes for the site, also when it is in history mode. */
export function mayProve(actor: Actor, { authorityId }: Pick<Site, 'authorityId'>): Verdict {
  return mayWrite(actor, { authorityId, endedAt: null })
}

/** Whether the actor may have their authority sign a proof: its registry (NĐ 30/2020 Đ.32.2), which the key asks for as well. */
export const maySignProof = (actor: Actor, { authorityId }: { readonly authorityId: string }): Verdict =>
  isOwn(actor, authorityId) ? [] : [reason('portal.other-site')]

/** Whether the actor may change what an edition says. */
export function mayChange(
  actor: Actor,
  site: Pick<Site, 'authorityId' | 'endedAt'>,
  { state }: Edition,
): Verdict {
  return [...mayWrite(actor, site), ...(isOpenToWriting(state) ? [] : [reason('portal.not-a-draft')])]
}

const wrote = (actor: Actor, { madeBy, submittedBy }: Edition) =>
  actor.kind === 'person' && (actor.accountId === madeBy || actor.accountId === submittedBy)

/** Whether the actor may say that an edition becomes public: another person than those who wrote and submitted it. */
export function mayApprove(
  actor: Actor,
  site: Pick<Site, 'authorityId' | 'endedAt'>,
  edition: Edition,
): Verdict {
  return [
    ...mayWrite(actor, site),
    ...(edition.state === 'submitted' ? [] : [reason('portal.not-submitted')]),
    ...(wrote(actor, edition) ? [reason('portal.second-person')] : []),
  ]
}

/** Whether the actor may publish an edition that no second person read: in the open, with a reason. */
export function mayForce(
  actor: Actor,
  site: Pick<Site, 'authorityId' | 'endedAt'>,
  { state }: Edition,
): Verdict {
  return [
    ...mayWrite(actor, site),
    ...(isOpenToWriting(state) || state === 'submitted' ? [] : [reason('portal.not-a-draft')]),
  ]
}

/** Whether the actor may tell search a new abbreviation, which the search of all sites takes: an administrator of the instance; Krông itself writes it at their word. */
export const mayAddAbbreviation = (actor: Actor): Verdict =>
  holds(actor, 'instance-administrator') ? [] : [reason('portal.shared-list')]

/** Whether the actor may arrange the kinds of notices, which all sites share: an administrator of the instance; Krông itself writes it at their word. */
export const mayArrangeCategories = (actor: Actor): Verdict =>
  holds(actor, 'instance-administrator') ? [] : [reason('portal.shared-list')]

/** Whether the actor may keep and describe media of an authority: whoever writes for its sites. */
export function mayKeepMedia(actor: Actor, authorityId: string): Verdict {
  return [
    ...(isOwn(actor, authorityId) ? [] : [reason('portal.other-library')]),
    ...(holds(actor, 'editor', 'leader', 'administrator') ? [] : [reason('portal.editors-only')]),
  ]
}

/** Whether the actor may read what is planned and counted for the sites of their authority. */
export const mayReadStatistics = (actor: Actor): Verdict =>
  holds(actor, 'editor', 'leader', 'administrator') ? [] : [reason('portal.statistics-for-editors')]
