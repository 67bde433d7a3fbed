/** What a monitoring system reads: how many requests there were and how long they took, and how the process is. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Most answers take one to ten milliseconds; uploads take seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The figures of one server process. */
export class Metrics {
  private readonly registry = new Registry()
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long answers took, by route. A stream and a download count until they begin.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  })
  private watching = false

  /** Counts an answered request. `route` is a pattern (`/api/crm/leads/:id`), so that there are only so many. */
  request(method: string, route: string, status: number, ms: number): void {
    this.requests.observe({ method, route, status }, ms / 1000)
  }

  /** A figure that is looked up when somebody asks. */
  gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect: () => gauge.set(read()) })
  }

  /** All figures in Prometheus' text format. The process is watched from the first time on: until then nobody pays for it. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    if (!this.watching) collectDefaultMetrics({ register: this.registry })
    this.watching = true
    return { type: this.registry.contentType, text: await this.registry.metrics() }
  }
}
