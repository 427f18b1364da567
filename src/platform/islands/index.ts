/** Rich widgets in the browser: where they stand in a page, and how their scripts are built. */
export { buildIslands } from './build.ts'
export { Island } from './island.tsx'
export { islandScript, workerText, workspaceScript } from './manifest.ts'
