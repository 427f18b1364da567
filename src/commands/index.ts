/** The operator's commands: `krong <command> …`. */
import { backupCommands } from './backup.ts'
import { type Command, complain, type ExitCode, say, type Setting } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { exchangeCommands } from './exchange.ts'
import { importCommands } from './import.ts'
import { jobCommands } from './jobs.ts'
import { recordCommands } from './record.ts'
import { restoreCommand } from './restore.ts'
import { tellFault } from './tell-fault.ts'
import { userCommands } from './user.ts'
import { userRightsCommands } from './user-rights.ts'
import { verifyCommand } from './verify.ts'

const commands: readonly Command[] = [
  ...userCommands,
  ...userRightsCommands,
  ...backupCommands,
  restoreCommand,
  ...recordCommands,
  ...jobCommands,
  doctorCommand,
  ...importCommands,
  ...exchangeCommands,
  verifyCommand,
]

const nameOf = ({ usage }: Command) => usage.split(/ [<[]/)[0]!

function help(some: readonly Command[] = commands): void {
  say('krong <lệnh> …   (npm run krong -- <lệnh> …)\n')
  for (const { usage, vi, en } of some) say(`  ${usage}\n      ${vi}.\n      (${en})\n`)
  say('Mã kết thúc / exit codes: 0 tốt / well · 1 có vấn đề / a problem · 2 gọi sai / wrong usage')
}

/** The page docs/operations/commands.md: every command as `krong help` says it. */
export function commandsPage(): string {
  const rows = commands.map(
    ({ usage, vi, en }) => `| \`${usage.replaceAll('|', '\\|')}\` | ${vi}.<br>${en}. |`,
  )
  return `# Lệnh của người vận hành · Operator's commands

Gọi bằng \`npm run krong -- <lệnh>\` trong thư mục mã, hoặc \`bin/krong <lệnh>\` từ bất cứ đâu; khi Krông đang chạy hay đã dừng đều được. Cùng
\`KRONG_DATA\`, cùng người dùng hệ điều hành với Krông. Mã kết thúc: 0 tốt, 1 có vấn đề, 2 gọi sai. Mọi việc làm bằng lệnh cũng vào nhật ký.

Exit codes: 0 well, 1 a problem, 2 wrong usage. What commands do is in the record too. Call them with the instance's \`KRONG_DATA\`, as its user.

Trang này được sinh ra · this page is generated: \`node tools/commands-page.ts\`.

| Lệnh · Command | Việc · What it does |
|---|---|
${rows.join('\n')}
`
}

/** Runs one operator's command and gives the exit code; refusals are said in both languages, nothing is half done. */
export async function runCommand(argv: readonly string[], setting: Setting): Promise<ExitCode> {
  const line = argv.join(' ')
  if (['help', '--help', '-h'].includes(argv[0] ?? 'help')) {
    help()
    return 0
  }
  const command = commands.find((one) => line === nameOf(one) || line.startsWith(`${nameOf(one)} `))
  if (!command) {
    const near = commands.filter((one) => nameOf(one).startsWith(argv[0]!))
    help(near.length > 0 ? near : commands)
    return complain(`Không có lệnh “${line}”.`, `There is no command “${line}”.`, 2)
  }
  try {
    const code = await command.run(argv.slice(nameOf(command).split(' ').length), setting)
    if (code === 2) help([command])
    return code
  } catch (fault) {
    return tellFault(fault)
  }
}
