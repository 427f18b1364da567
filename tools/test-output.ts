/** Imported by every test process: what it tells the runner is written before it ends, though `--test-force-exit` ends it at once. */
type Handle = { setBlocking?: (blocking: boolean) => void }

if (process.env['NODE_TEST_CONTEXT']) {
  const handle = Reflect.get(process.stdout, '_handle') as Handle | undefined
  handle?.setBlocking?.(true)
}
