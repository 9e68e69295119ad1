const storeNames = ['keys', 'things', 'pages', 'notes'] as const

type StoreName = (typeof storeNames)[number]

let opened: Promise<IDBDatabase> | undefined

function open() {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('alongside', 1)
    request.onupgradeneeded = () => {
      for (const name of storeNames) request.result.createObjectStore(name)
    }
    request.onsuccess = () => {
      request.result.onclose = forget
      request.result.onversionchange = () => {
        request.result.close()
        forget()
      }
      resolve(request.result)
    }
    request.onerror = request.onblocked = () => reject(request.error ?? new Error('The phone keeps nothing'))
  })
  opened.catch(forget)
  return opened
}

function forget() {
  opened = undefined
}

/** Asks one thing of a store of this phone. What was written has reached the phone's disk when this resolves. */
export async function ask<T>(store: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' })
    const request = work(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The phone kept nothing'))
  })
}

/** Leaves nothing of anybody on this phone: what waits, the kept pages, and the keys that open them. */
export async function wipe() {
  for (const name of storeNames) await ask(name, 'readwrite', (store) => store.clear())
}
