import { closeLine, openLine } from './listen-line.server.ts'
import { Listener } from './listener.server.ts'
import { Room, type RoomReading } from './room.server.ts'
import { onRoomNews } from './tell-room.server.ts'

/** One phone behind one cookie is a tab or two; a hall's screens signed in as one person are some dozens. */
const MOST_OF_ONE = 250
const MOST_IN_ALL = 5_000

/** The rooms in which somebody listens in this process. */
const rooms = new Map<string, Room>()
onRoomNews((gatheringId, news) => rooms.get(gatheringId)?.hear(news))

type Listening = ConstructorParameters<typeof Listener>[0] & {
  gatheringId: string
  reading: RoomReading
  /** Fires when whoever asked is gone. */
  signal: AbortSignal
}

/**
 * Opens a stream of what happens in a room; undefined where the house is full. Whoever has too many open loses the oldest, which comes
 * back later.
 */
export function listenInRoom({ gatheringId, reading, signal, ...listening }: Listening) {
  if (countListeners() >= MOST_IN_ALL) return undefined
  const room = rooms.get(gatheringId) ?? openRoom(gatheringId, reading)
  const leave = () => room.leave(listener)
  const listener = new Listener(listening, { taken: () => listener.isBehind && room.hear('wall'), gone: leave })
  signal.addEventListener('abort', leave, { once: true })
  const own = [...room.listeners].filter(({ whose }) => whose === listening.whose)
  if (own.length >= MOST_OF_ONE && own[0]) room.leave(own[0])
  room.enter(listener)
  return listener.stream
}

/** Lets everybody go: the house closes, or in development a newer one takes over. */
export async function closeRooms() {
  for (const room of rooms.values()) room.close()
  await closeLine()
}

function openRoom(gatheringId: string, reading: RoomReading) {
  const room = new Room(reading, () => forget(gatheringId))
  rooms.set(gatheringId, room)
  openLine(lookEverywhere)
  return room
}

function forget(gatheringId: string) {
  rooms.delete(gatheringId)
  if (rooms.size === 0) void closeLine()
}

function countListeners() {
  return [...rooms.values()].reduce((sum, { listeners }) => sum + listeners.size, 0)
}

function lookEverywhere() {
  for (const room of rooms.values()) for (const news of ['wall', 'roll', 'door'] as const) room.hear(news)
}
