export {
  type Account,
  type AccountId,
  type AccountKind,
  accountKinds,
  administratorRole,
  instanceAdministratorRole,
  noAuthority,
} from './account.ts'
export { type IdentityEvent, identityEvents } from './events.ts'
export { type Power, powers } from './powers.ts'
export { sessionCookie, type SessionId } from './session.ts'
export { urls as identityUrls } from './urls.ts'
export { hasPower, isAdministrator, isInstanceAdministrator } from './rules/roles.ts'
export { findAccount, findAccountByUsername, getAccount, hasAnyAccount } from './store/accounts.ts'
export { listHoldings, type Holding } from './store/holdings.ts'
export { listSessions } from './store/sessions.ts'
export { createAccount } from './acts/create-account.ts'
export { type Door, doorOf } from './acts/door.ts'
export { endPosition, givePosition } from './acts/give-position.ts'
export { endRole, grantRole } from './acts/grant-role.ts'
export { type Credentials, type SignedIn, signIn } from './acts/sign-in.ts'
export { signOut } from './acts/sign-out.ts'
export { hashPassword } from './acts/credentials/password-hash.ts'
export { createSessionSource, sessionOf } from './pages/session-source.ts'
