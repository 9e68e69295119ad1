import { createContext, useContext } from 'react'

/** This answer's one-time word for inline scripts, given by `entry.server.tsx`. Empty in the browser, which hides it anyway. */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce() {
  return useContext(NonceContext)
}
