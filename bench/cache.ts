/** An anonymous page from the page cache as a share of the same text from a bare Hono. Aim: 60 %. */
import { measurePage } from './http.ts'

await measurePage(
  'cache',
  'page from the cache',
  'same answer to everybody until something is published',
  'krong',
)
