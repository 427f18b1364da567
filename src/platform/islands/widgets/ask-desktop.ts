/** Where the signing program of the dedicated official signatures (VGCA Sign Service) listens on the person's own machine. */
export const desktopAddress = 'wss://127.0.0.1:8987'

/** What the program is asked to do: its paths, by the plug-in that is handed out with it. */
export type DesktopOperation =
  | 'SignApproved'
  | 'SignIssued'
  | 'SignAppendix'
  | 'SignCopy'
  | 'SignIncome'
  | 'Comment'

/** What the program says when it is done; `FileServer` is what our own upload address told it. */
export type DesktopAnswer = { readonly fileName: string; readonly fileServer: string }

export type DesktopCode =
  | 'desktop-missing'
  | 'desktop-closed'
  | 'desktop-late'
  | 'desktop-refused'
  | 'desktop-answer-wrong'

/** The program did not sign: a code, and the program's own words where it gave some. */
export class DesktopFault extends Error {
  readonly code: DesktopCode
  readonly told: string
  constructor(code: DesktopCode, told = '') {
    super(code)
    this.code = code
    this.told = told.slice(0, 300)
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Reads the program's answer: Status 0 is success, everything else a refusal in its own words. */
export function readDesktopAnswer(message: unknown): DesktopAnswer {
  let answer: Record<string, unknown> | null
  try {
    answer = JSON.parse(text(message)) as Record<string, unknown> | null
  } catch {
    throw new DesktopFault('desktop-answer-wrong')
  }
  const status = answer?.['Status']
  if (typeof status !== 'number' && typeof status !== 'string') throw new DesktopFault('desktop-answer-wrong')
  if (Number(status) !== 0 || status === '')
    throw new DesktopFault('desktop-refused', text(answer?.['Message']))
  return { fileName: text(answer?.['FileName']), fileServer: text(answer?.['FileServer']) }
}

type Patience = {
  readonly address?: string
  /** Until the program lets us in; 5 s unless told. */
  readonly openMs?: number
  /** Until the person chose a certificate and gave the PIN; 10 minutes unless told. */
  readonly answerMs?: number
}

/** Asks the program for one thing: one socket, one message there, one back. Throws DesktopFault. */
export async function askDesktop(
  operation: DesktopOperation,
  question: string,
  { address = desktopAddress, openMs = 5_000, answerMs = 600_000 }: Patience = {},
): Promise<DesktopAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<DesktopAnswer>()
  let open = false
  let socket: WebSocket
  try {
    socket = new WebSocket(`${address}/${operation}`)
  } catch {
    throw new DesktopFault('desktop-missing')
  }
  const fail = (code: DesktopCode) => reject(new DesktopFault(code))
  let timer = setTimeout(() => fail('desktop-missing'), openMs)
  socket.addEventListener('open', () => {
    open = true
    clearTimeout(timer)
    timer = setTimeout(() => fail('desktop-late'), answerMs)
    socket.send(question)
  })
  socket.addEventListener('message', ({ data }) => {
    try {
      resolve(readDesktopAnswer(data))
    } catch (fault) {
      reject(fault)
    }
  })
  for (const end of ['error', 'close'] as const)
    socket.addEventListener(end, () => fail(open ? 'desktop-closed' : 'desktop-missing'))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    socket.close()
  }
}
