/** Where the reason of a pair lies sealed. */
export const sealedReason = (keepApartId: string) => ({ table: 'keep_apart', column: 'reason', id: keepApartId })
