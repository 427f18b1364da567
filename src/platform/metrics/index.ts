import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  readonly registry: Registry
  /** One answered request: route pattern (never the path), status, milliseconds. */
  observe(method: string, route: string, status: number, milliseconds: number): void
  /** Figures with labels, read when somebody asks for the metrics: those that are not told any more are gone. */
  family(family: Family): void
  /** A figure read when somebody asks for the metrics. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void
}

/** Figures of one name: each for its labels, e.g. one for each peer. */
export type Family = {
  readonly name: string
  readonly help: string
  readonly labels: readonly string[]
  readonly read: () => Promise<readonly Figure[]>
}
export type Figure = { readonly labels: Readonly<Record<string, string>>; readonly value: number }

/** The figures of this process in the Prometheus text format (version 0.0.4), without personal data. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'krong_' })
  const requests = new Counter({
    name: 'krong_http_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'krong_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  return {
    registry,
    observe(method, route, status, milliseconds) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, milliseconds / 1000)
    },
    family({ name, help, labels, read }) {
      const gauge = new Gauge({
        name,
        help,
        labelNames: labels,
        registers: [registry],
        async collect() {
          const figures = await read()
          gauge.reset()
          for (const { labels: of, value } of figures) gauge.set(of, value)
        },
      })
    },
    gauge(name, help, read) {
      const gauge = new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          gauge.set(await read())
        },
      })
    },
  }
}
