/** `npm start`: installs what the lockfile says where it is not there, then becomes Krông on the pinned Node. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { become, giveUp, install, isAlive, script } from './setup.mjs'

install({ before: refuseUnderRunning })
// The garbage of a page is gone before anybody looks for it, instead of being carried on (ADR 0024).
become(['--max-semi-space-size=64', ...script('src/main.ts', ...process.argv.slice(2))])

/** New packages must not be laid under an instance that runs. */
function refuseUnderRunning() {
  let note
  try {
    note = JSON.parse(readFileSync(resolve(process.env.KRONG_DATA || 'data', 'krong.lock'), 'utf8'))
  } catch {
    return
  }
  if (!isAlive(note.pid) || startOf(note.pid) !== note.started) return
  giveUp(
    `Krông đang chạy ở ${note.address ?? '…'} (tiến trình ${note.pid}) bằng bản cũ; hãy dừng nó rồi chạy lại npm start.`,
    `Krông runs at ${note.address ?? '…'} (process ${note.pid}) on an older version; stop it, then run npm start again.`,
  )
}

/** When a process started (clock ticks since boot), so that a number taken over by another program is not mistaken. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return ''
  }
}
