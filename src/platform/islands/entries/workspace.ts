/** The script of the workspace. */
import '@hotwired/turbo'
import './islands.ts'
