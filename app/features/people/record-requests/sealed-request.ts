/** Where the words of a request and of its answer lie, both under the key of who asked. */
export const sealedRequest = (id: string, column: 'words' | 'answer_words') => ({ table: 'record_request', column, id })
