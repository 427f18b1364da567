/** The operator's commands: `krong <command> …`. */
import { backupCommands } from './backup.ts'
import { type Command, complain, type ExitCode, say, type Setting } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { importCommands } from './import.ts'
import { jobCommands } from './jobs.ts'
import { recordCommands } from './record.ts'
import { restoreCommand } from './restore.ts'
import { tellFault } from './tell-fault.ts'
import { userCommands } from './user.ts'

const commands: readonly Command[] = [
  ...userCommands,
  ...backupCommands,
  restoreCommand,
  ...recordCommands,
  ...jobCommands,
  doctorCommand,
  ...importCommands,
]

const nameOf = ({ usage }: Command) => usage.split(/ [<[]/)[0]!

function help(some: readonly Command[] = commands): void {
  say('krong <lệnh> …   (npm run krong -- <lệnh> …)\n')
  for (const { usage, vi, en } of some) say(`  ${usage}\n      ${vi}.\n      (${en})\n`)
  say('Mã kết thúc / exit codes: 0 tốt / well · 1 có vấn đề / a problem · 2 gọi sai / wrong usage')
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
