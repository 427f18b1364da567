import { reason, refuse } from '#kit/refusal.ts'
import {
  type AccountId,
  administratorRole,
  doorOf,
  findAccountByUsername,
  grantRole,
  instanceAdministratorRole,
  reopenAccount,
} from '#modules/identity/index.ts'
import { type Command, readWords, say } from './command.ts'
import { type Instance, withInstance } from './with-instance.ts'

/** Finds the account of a user name, as sign-in folds it; refuses when there is none. */
async function accountOf({ transactor }: Instance, username: string) {
  const door = doorOf(transactor, { requestId: 'operator', channel: 'operator' }, 'operator')
  const folded = username.normalize('NFC').trim().toLowerCase()
  const account = await door.read((reader) => findAccountByUsername(reader, folded))
  const accountId: AccountId = account?.id ?? refuse(404, reason('identity.no-such-account'))
  return { door, accountId }
}

const reopen: Command = {
  usage: 'user reopen <tên-đăng-nhập> <lý do>',
  vi: 'Mở lại tài khoản đã đóng; chức vụ và quyền phải giao lại',
  en: 'opens a closed account again; posts and rights have to be given anew',
  async run([username, ...why], setting) {
    if (!username || why.length === 0) return 2
    return withInstance(setting, async (instance) => {
      const { door, accountId } = await accountOf(instance, username)
      await door.act(reopenAccount, { accountId, reason: why.join(' ') })
      say(`Đã mở lại / reopened: ${username}`)
      return 0
    })
  },
}

const makeAdministrator: Command = {
  usage: 'user make-administrator <tên-đăng-nhập> <lý do> [--instance]',
  vi: 'Giao quyền quản trị cơ quan; thêm --instance: quản trị toàn hệ thống',
  en: 'makes somebody administrator of their authority; with --instance: of the whole instance',
  async run(line, setting) {
    const instanceWide = line.includes('--instance')
    const [username, ...why] = readWords(line.filter((word) => word !== '--instance')).words
    if (!username || why.length === 0) return 2
    return withInstance(setting, async (instance) => {
      const { door, accountId } = await accountOf(instance, username)
      const given = { accountId, reason: why.join(' ') }
      await door.act(grantRole, { ...given, role: administratorRole })
      if (instanceWide) await door.act(grantRole, { ...given, role: instanceAdministratorRole })
      say(`Đã giao quyền quản trị / made administrator: ${username}`)
      return 0
    })
  },
}

/** What an operator gives back or gives beside posts. */
export const userRightsCommands: readonly Command[] = [reopen, makeAdministrator]
