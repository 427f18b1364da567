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
export { demoAccounts, demoCitizen, demoPassword, type DemoAccount } from './demo-accounts.ts'
export { type IdentityProvider, type IdentitySettings, prepareIdentity } from './acts/settings.ts'
export { setUp, setupCode } from './acts/set-up.ts'
export { authenticateAgain } from './acts/authenticate-again.ts'
export { revokeSession, revokeOtherSessions, revokeSessionsOf } from './acts/end-sessions.ts'
export { type ActingTarget, switchActing } from './acts/switch-acting.ts'
export { delegate, type Delegate, revokeDelegation } from './acts/delegate.ts'
export { type Delegation, type DelegationState } from './delegation.ts'
export { listDelegations } from './store/delegations.ts'
export { stateOfDelegation } from './rules/delegation.ts'
export { endActingRight, giveActingRight } from './acts/acting-rights.ts'
export { listActingRights, type ActingRight } from './store/acting-rights.ts'
export { closeAccount, handOver, reopenAccount, type Ended } from './acts/close-account.ts'
export { changeAccount } from './acts/change-account.ts'
export { resetPasswords } from './acts/reset-passwords.ts'
export { unlockAccount } from './acts/unlock-account.ts'
export { changePolicy } from './acts/change-policy.ts'
