export { type DeskBrowser, type DeskPage, deskSite } from './desk-site.ts'
export { doJobs } from './do-jobs.ts'
export { testDatabase, type TestDatabase } from './database.ts'
export { testServerFolder, testServerUrl } from './server.ts'
export { mailTrap, type MailTrap } from './mail-trap.ts'
export { noFiles } from './no-files.ts'
export { plainServer, type PlainServer } from './plain-server.ts'
export { softToken, type SoftToken } from './soft-token.ts'
export { trialAuthority, type TrialAuthority, type TrialHolder } from './trial-authority.ts'
export {
  type EvidenceMood,
  type StampMood,
  trialAuthorityServer,
  type TrialAuthorityServer,
} from './trial-authority-server.ts'
export type { RemoteCredential, RemoteMood } from './remote-signing/remote-answers.ts'
export { remoteSigningServer, type RemoteSigningServer } from './remote-signing/remote-signing-server.ts'
export { type DesktopMood, desktopSigningServer } from './desktop/desktop-signing-server.ts'
