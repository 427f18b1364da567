/** An anonymous page rendered at every request, with its statement on published views, as a share of the same text from a bare Hono. Aim: 15 %. */
import { measurePage } from './http.ts'

await measurePage(
  'ssr',
  'page rendered at every request',
  'read from PostgreSQL and rendered, without the page cache',
  'krong-uncached',
)
