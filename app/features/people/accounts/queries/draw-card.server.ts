import { env } from '#app/server/env.server.ts'
import { drawQr } from '#app/server/qr.server.ts'
import { cardPath, sayCardCode } from '../card-code.ts'

/** A card as it is printed: its square leads to its own address on this site. */
export function drawCard({ id, name, code }: { id: string; name: string; code: string }) {
  return { id, name, code: sayCardCode(code), ...drawQr(new URL(cardPath(code), env().appUrl).href) }
}

/** Where the code is typed by hand, in the two parts that a line may break between. */
export const whereToType = () => ({ host: env().appUrl.host, path: '/sign-in/card' })
