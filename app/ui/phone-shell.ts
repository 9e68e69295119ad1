import pageScript from '../phone/page.ts?worker&url'
import workerScript from '../phone/worker.ts?worker&url'
import style from '../styles/app.css?url'
import leaveQuickly from './leave-quickly.js?url'

export { pageScript, workerScript }

/** What a page of the room needs beside itself. The worker holds it ready, under names that change with the contents. */
export const phoneShell = { style, files: [style, leaveQuickly, pageScript, '/favicon.svg'] }
