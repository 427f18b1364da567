/** `npm run dev`: Krông in development; starts again when a file below src changes. Everything in this terminal. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { environment, install, pinnedNode, root, script } from './setup.mjs'

install()
let child
let again = false
let timer
start()

watch(join(root, 'src'), { recursive: true }, (_, file) => {
  if (!file || !/\.(tsx?|css|sql|json)$/.test(file) || /\.test\.tsx?$/.test(file)) return
  clearTimeout(timer)
  timer = setTimeout(() => restart(file), 150)
})

function start() {
  again = false
  child = spawn(pinnedNode(), script('src/main.ts', ...process.argv.slice(2)), {
    stdio: 'inherit',
    env: environment({ KRONG_ENV: 'development' }),
  })
  child.on('exit', (code) => {
    child = undefined
    if (again) return start()
    // One that another instance or a wrong value stops cannot be helped by waiting; a mistake in the code can.
    process.stdout.write(
      `— Krông đã dừng (${code ?? 'tín hiệu'}); sửa tệp để chạy lại · stopped; change a file to start again\n`,
    )
  })
}

function restart(file) {
  process.stdout.write(`— ${file}\n`)
  if (!child) return start()
  again = true
  child.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    again = false
    if (!child) process.exit(0)
    child.on('exit', () => process.exit(0))
    // A terminal sends Ctrl-C to the child itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  })
}
