import type { Config } from '#platform/config/index.ts'
import type { Transactor } from '#platform/database/index.ts'
import { demoAccounts, demoPassword, setupCode } from '#modules/identity/index.ts'

const line = '─'.repeat(72)

function demoLines(): string[] {
  const width = Math.max(...demoAccounts.map(({ username }) => username.length))
  return [
    `  Tài khoản dùng thử (mật khẩu chung / shared password: ${demoPassword})`,
    ...demoAccounts.map(({ username, description }) => `    ${username.padEnd(width)}  ${description}`),
  ]
}

/** Tells the terminal what a person needs next: the address, the demo accounts or the set-up code, and how to stop. */
export async function welcome({
  config,
  transactor,
}: {
  config: Config
  transactor: Transactor
}): Promise<void> {
  const code = config.demo ? undefined : await transactor.read({ kind: 'system', name: 'welcome' }, setupCode)
  const lines = [
    '',
    line,
    `  Krông đang chạy / is running:  ${config.publicUrl}`,
    ...(config.demo ? ['', ...demoLines()] : []),
    ...(code
      ? ['', `  Lần đầu: mở ${config.publicUrl}/cai-dat và nhập mã / first time, set-up code:  ${code}`]
      : []),
    '',
    '  Dừng: nhấn Ctrl C / stop: press Ctrl C',
    line,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
