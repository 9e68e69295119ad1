/** Where the parts of a row are sealed. */
export const cellsAt = (batchId: string, number: number) => ({ table: 'import_row', column: 'cells', id: `${batchId}:${number}` })
export const verdictAt = (batchId: string, number: number) => ({ table: 'import_row', column: 'verdict', id: `${batchId}:${number}` })
export const firstRowsAt = (batchId: string) => ({ table: 'import_batch', column: 'rows_json', id: batchId })

/** What stands in a list once its rows have gone. */
export const noRows = '[]'
