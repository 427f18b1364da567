/** An anonymous page rendered at every request, as a share of the same text from a bare Hono. Aim: 15 %. */
import { measurePage } from './http.ts'

await measurePage(
  'ssr',
  'page rendered at every request',
  'rendered at each request without the page cache; the published facts it shows are kept until a publication',
  'krong-uncached',
)
