import { closeUser, createUser, listUsers, resetPassword, unlockUser } from '#modules/identity/index.ts'
import { type Command, readWords, say, sayTable } from './command.ts'
import { withInstance } from './with-instance.ts'

const list: Command = {
  usage: 'user list [chữ cần tìm]',
  vi: 'Liệt kê tài khoản của mọi cơ quan',
  en: 'lists the accounts of all authorities',
  run: (words, setting) =>
    withInstance(setting, async ({ transactor }) => {
      const users = await listUsers(transactor, words.join(' '))
      sayTable(
        users.map(({ username, displayName, authority, closed }) => [
          username,
          displayName,
          authority ?? '–',
          closed ? 'đã đóng / closed' : '',
        ]),
      )
      say(`${users.length} tài khoản / accounts`)
      return 0
    }),
}

const create: Command = {
  usage: 'user create <cơ-quan> <tên-đăng-nhập> <họ tên> [--administrator | --instance-administrator]',
  vi: 'Mở tài khoản, in mật khẩu dùng một lần; cơ quan ghi bằng tên ngắn trong địa chỉ trang, ví dụ ta-long',
  en: 'opens an account and prints its one-time password; the authority by its short name in addresses, e.g. ta-long',
  async run(words, setting) {
    const { words: plain, options } = readWords(words)
    const [authority, username, ...name] = plain
    if (!authority || !username || name.length === 0) return 2
    const administrator = options.has('instance-administrator')
      ? ('instance' as const)
      : options.has('administrator')
        ? ('authority' as const)
        : undefined
    return withInstance(setting, async ({ transactor }) => {
      const input = { authority, username, displayName: name.join(' ') }
      const made = await createUser(transactor, administrator ? { ...input, administrator } : input)
      say(`${made.username}\nMật khẩu dùng một lần / one-time password: ${made.password}`)
      return 0
    })
  },
}

const reset: Command = {
  usage: 'user reset-password <tên-đăng-nhập>',
  vi: 'Cấp mật khẩu dùng một lần, mở tạm khóa và kết thúc mọi phiên của tài khoản',
  en: 'gives a one-time password, opens the lock and ends all sessions of an account',
  async run([username], setting) {
    if (!username) return 2
    return withInstance(setting, async ({ transactor }) => {
      const { password } = await resetPassword(transactor, username)
      say(`Mật khẩu dùng một lần / one-time password: ${password}`)
      return 0
    })
  },
}

const unlock: Command = {
  usage: 'user unlock <tên-đăng-nhập>',
  vi: 'Mở tài khoản bị tạm khóa vì nhập sai mật khẩu',
  en: 'opens an account that wrong passwords locked',
  async run([username], setting) {
    if (!username) return 2
    return withInstance(setting, async ({ transactor }) => {
      await unlockUser(transactor, username)
      say(`Đã mở / unlocked: ${username}`)
      return 0
    })
  },
}

const close: Command = {
  usage: 'user close <tên-đăng-nhập> <lý do>',
  vi: 'Đóng tài khoản: chức vụ, ủy quyền và phiên kết thúc ngay; không xóa gì',
  en: 'closes an account: posts, delegations and sessions end at once; nothing is deleted',
  async run([username, ...why], setting) {
    if (!username || why.length === 0) return 2
    return withInstance(setting, async ({ transactor }) => {
      await closeUser(transactor, username, why.join(' '))
      say(`Đã đóng / closed: ${username}`)
      return 0
    })
  },
}

/** Accounts from the terminal. */
export const userCommands: readonly Command[] = [list, create, reset, unlock, close]
