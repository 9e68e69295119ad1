import { runSoon } from './clock.server.ts'

/**
 * Lets the post go now, ahead of its time, when somebody is waiting for it. A moment later and not at once: writing
 * a mail takes longer than queueing it, and how long an answer takes must not tell whether there is a mail.
 */
export function deliverSoon() {
  runSoon('deliver due messages', 250)
}
