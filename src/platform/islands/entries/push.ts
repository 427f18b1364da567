/** The service worker of readers who tapped to be told: it shows what the push service brings, and opens its page when it is tapped. It keeps nothing and asks nothing. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type PushLike = Extendable & { readonly data: { json(): unknown } | null }
type Shown = { close(): void; readonly data: unknown }
type TapLike = Extendable & { readonly notification: Shown }
type Window = { readonly url: string; focus(): Promise<unknown> }
type Worker = {
  skipWaiting(): Promise<void>
  readonly registration: { showNotification(title: string, options: object): Promise<void> }
  readonly clients: {
    matchAll(which: object): Promise<readonly Window[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(name: 'install', hear: (event: Extendable) => void): void
  addEventListener(name: 'push', hear: (event: PushLike) => void): void
  addEventListener(name: 'notificationclick', hear: (event: TapLike) => void): void
}
const worker = self as unknown as Worker

type Told = { readonly title: string; readonly body: string; readonly address: string; readonly tag: string; readonly urgent: boolean } // prettier-ignore

/** Browsers ask that something is shown for each message: also where it cannot be read. */
function read({ data }: PushLike): Told {
  try {
    return data?.json() as Told
  } catch {
    return { title: 'Có tin mới', body: '', address: '/canh-bao', tag: '', urgent: false }
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('push', (event) => {
  const { title, body, address, tag, urgent } = read(event)
  event.waitUntil(
    worker.registration.showNotification(urgent ? `CẢNH BÁO: ${title}` : title, {
      body,
      lang: 'vi',
      data: address,
      requireInteraction: urgent,
      // What is newer of the same takes its place, and is heard again.
      ...(tag ? { tag, renotify: true } : {}),
    }),
  )
})
worker.addEventListener('notificationclick', (event) => {
  const { notification } = event
  notification.close()
  const url = new URL(String(notification.data), location.href)
  event.waitUntil(
    worker.clients
      .matchAll({ type: 'window', includeUncontrolled: true })
      .then(
        (open) => open.find((one) => one.url === url.href)?.focus() ?? worker.clients.openWindow(url.href),
      ),
  )
})
