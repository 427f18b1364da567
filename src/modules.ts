import { createHmac } from 'node:crypto'
import type { Config, Secrets } from '#platform/config/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import { openMailServer } from '#platform/mail-sending/index.ts'
import type { WorkModule } from '#platform/jobs/index.ts'
import { type ExchangeIdentity, openExchangeIdentity } from '#platform/peer-link/index.ts'
import type { Subscriptions } from '#platform/record/index.ts'
import type { WebModule } from '#platform/web/index.ts'
import { documentNotices, whoMayReadDocuments } from '#modules/documents/index.ts'
import { prepareIdentity } from '#modules/identity/index.ts'
import { composeLetter, prepareNotices } from '#modules/notices/index.ts'
import { portalNotices } from '#modules/portal/index.ts'
import { work as noticesWork } from '#modules/notices/jobs.ts'
import { web as noticesWeb } from '#modules/notices/routes.ts'
import { web as administrationWeb } from '#modules/administration/routes.ts'
import { loadDemo as documentsDemo } from '#modules/documents/demo.ts'
import { prepareDocuments } from '#modules/documents/index.ts'
import { work as documentsWork } from '#modules/documents/jobs.ts'
import { web as documentsWeb } from '#modules/documents/routes.ts'
import { exchangeNotices, prepareExchange } from '#modules/exchange/index.ts'
import { work as exchangeWork } from '#modules/exchange/jobs.ts'
import { web as exchangeWeb } from '#modules/exchange/routes.ts'
import { loadDemo as identityDemo } from '#modules/identity/demo.ts'
import { web as identityWeb } from '#modules/identity/routes.ts'
import { openIdProvider, work as identityWork } from '#modules/identity/jobs.ts'
import { loadDemo as legislationDemo } from '#modules/legislation/demo.ts'
import { web as legislationWeb } from '#modules/legislation/routes.ts'
import { loadDemo as organisationsDemo } from '#modules/organisations/demo.ts'
import { web as organisationsWeb } from '#modules/organisations/routes.ts'
import { loadDemo as registersDemo } from '#modules/registers/demo.ts'
import { web as registersWeb } from '#modules/registers/routes.ts'
import { loadDemo as signaturesDemo } from '#modules/signatures/demo.ts'
import { prepareSignatures } from '#modules/signatures/index.ts'
import { work as signaturesWork } from '#modules/signatures/jobs.ts'
import { web as signaturesWeb } from '#modules/signatures/routes.ts'
import { enquiryNotices } from '#modules/enquiries/index.ts'
import { loadDemo as enquiriesDemo } from '#modules/enquiries/demo.ts'
import { work as enquiriesWork } from '#modules/enquiries/jobs.ts'
import { web as enquiriesWeb } from '#modules/enquiries/routes.ts'
import { demoOf as portalDemo } from '#modules/portal/demo.ts'
import { loadDemo as participationDemo } from '#modules/participation/demo.ts'
import { participationNotices, prepareParticipation } from '#modules/participation/index.ts'
import { work as participationWork } from '#modules/participation/jobs.ts'
import { web as participationWeb } from '#modules/participation/routes.ts'
import { composeAlertLetter, prepareAlerts } from '#modules/alerts/index.ts'
import { loadDemo as alertsDemo } from '#modules/alerts/demo.ts'
import { work as alertsWork } from '#modules/alerts/jobs.ts'
import { web as alertsWeb } from '#modules/alerts/routes.ts'
import { preparePortal } from '#modules/portal/index.ts'
import { work as portalWork } from '#modules/portal/jobs.ts'
import { web as portalWeb } from '#modules/portal/routes.ts'
import { loadDemo as royaltiesDemo } from '#modules/royalties/demo.ts'
import { web as royaltiesWeb } from '#modules/royalties/routes.ts'

/** A module's part of the demo. `office`: the slug of the one authority that works in this instance; all of the district unless told. */
export type Demo = (tx: Tx, told: { readonly office?: string }) => Promise<void>

/** A module as the composition root sees it. */
export type Module = {
  readonly name: string
  readonly web?: WebModule
  readonly work?: WorkModule
  readonly demo?: Demo
  /** A part of the demo that has files: they are kept before its transaction; without a store it goes without them. */
  readonly demoOf?: (files: Files | undefined) => Promise<Demo>
}

/** The modules of this program, lowest first. */
export const modules: readonly Module[] = [
  { name: 'organisations', web: organisationsWeb, demo: organisationsDemo },
  { name: 'identity', web: identityWeb, work: identityWork, demo: identityDemo },
  { name: 'administration', web: administrationWeb },
  { name: 'registers', web: registersWeb, demo: registersDemo },
  { name: 'notices', web: noticesWeb, work: noticesWork },
  { name: 'signatures', web: signaturesWeb, work: signaturesWork, demo: signaturesDemo },
  { name: 'exchange', web: exchangeWeb, work: exchangeWork },
  { name: 'documents', web: documentsWeb, work: documentsWork, demo: documentsDemo },
  { name: 'legislation', web: legislationWeb, demo: legislationDemo },
  { name: 'participation', web: participationWeb, work: participationWork, demo: participationDemo },
  { name: 'enquiries', web: enquiriesWeb, work: enquiriesWork, demo: enquiriesDemo },
  { name: 'alerts', web: alertsWeb, work: alertsWork, demo: alertsDemo },
  { name: 'portal', web: portalWeb, work: portalWork, demoOf: portalDemo },
  { name: 'royalties', web: royaltiesWeb, demo: royaltiesDemo },
]

/** Which tasks hear which events, over all modules. */
export const subscriptions: Subscriptions = modules.reduce((all, { work }) => {
  for (const [event, tasks] of Object.entries(work?.subscriptions ?? {}))
    all.set(event, [...(all.get(event) ?? []), ...tasks])
  return all
}, new Map<string, readonly string[]>())

/** Who this instance is to others; made at the first start. */
export const exchangeIdentityOf = (config: Config): ExchangeIdentity =>
  openExchangeIdentity({
    secretsFolder: config.secretsFolder,
    name: new URL(config.publicUrl).host.slice(0, 64),
    at: Temporal.Now.instant(),
  })

/** Gives the modules what they need to know of the instance, before its first request. */
export function prepareModules(config: Config, secrets: Secrets): void {
  prepareDocuments({ publicUrl: config.publicUrl })
  preparePortal({ publicUrl: config.publicUrl, followsLinks: config.followsLinks })
  prepareIdentity({
    key: createHmac('sha256', secrets.sessionKey).update('identity').digest(),
    publicUrl: config.publicUrl,
    demo: config.demo,
    ...(config.singleSignOn ? { provider: openIdProvider(config.singleSignOn) } : {}),
  })
  prepareSignatures({
    key: createHmac('sha256', secrets.sessionKey).update('signatures').digest(),
    publicUrl: config.publicUrl,
    tokenLibraries: config.tokenLibraries,
  })
  prepareExchange({
    identity: exchangeIdentityOf(config),
    name: new URL(config.publicUrl).host,
    key: createHmac('sha256', secrets.sessionKey).update('exchange').digest(),
    largestPacket: config.exchange.largestPacket,
    port: config.exchange.port,
  })
  prepareParticipation({ key: createHmac('sha256', secrets.sessionKey).update('participation').digest() })
  prepareAlerts({
    key: createHmac('sha256', secrets.sessionKey).update('alerts').digest(),
    publicUrl: config.publicUrl,
    compose: (letter) => composeAlertLetter(letter, config.publicUrl),
    ...(config.smtpUrl ? { mailer: openMailServer(config.smtpUrl, config.publicUrl) } : {}),
  })
  prepareNotices({
    kinds: [
      ...documentNotices,
      ...exchangeNotices,
      ...participationNotices,
      ...enquiryNotices,
      ...portalNotices,
    ],
    publicUrl: config.publicUrl,
    compose: composeLetter,
    stillConcerns: { document: whoMayReadDocuments },
    ...(config.smtpUrl ? { mailer: openMailServer(config.smtpUrl, config.publicUrl) } : {}),
  })
}
