/** A way from one node to another, for at most `capacity` units at `cost` each. Costs are not below 0. */
export interface FlowEdge {
  from: number
  to: number
  capacity: number
  cost: number
}

export interface Flow {
  /** How many units get from source to sink: as many as can. */
  units: number
  /** The least that many units can cost. */
  cost: number
  /** Units on each edge, in the order given. */
  on: number[]
  /** Whether more could still be brought to each node when no more could reach the sink: the near side of a smallest cut. */
  reached: boolean[]
}

const tolerance = 1e-9

/**
 * The most flow from source to sink, and of all such the cheapest, by successive shortest paths (Busacker and Gowen, 1960; paths by Bellman
 * and Ford with a queue). Exact for whole capacities; meant for some hundred nodes.
 */
export function findCheapestFlow(nodes: number, edges: readonly FlowEdge[], source: number, sink: number): Flow {
  /** Each edge with its way back: number 2e goes along, 2e + 1 undoes. */
  const left = Int32Array.from(edges.flatMap(({ capacity }) => [capacity, 0]))
  const target = Int32Array.from(edges.flatMap(({ from, to }) => [to, from]))
  const cost = Float64Array.from(edges.flatMap((edge) => [edge.cost, -edge.cost]))
  const leaving: number[][] = Array.from({ length: nodes }, () => [])
  edges.forEach(({ from, to }, edge) => {
    leaving[from]?.push(2 * edge)
    leaving[to]?.push(2 * edge + 1)
  })

  let units = 0
  let total = 0
  for (;;) {
    const { distance, cameBy } = findShortestPaths()
    if (distance[sink] === Infinity) {
      const on = edges.map((_, edge) => left[2 * edge + 1] ?? 0)
      return { units, cost: total, on, reached: Array.from(distance, (far) => far < Infinity) }
    }
    for (let node = sink; node !== source;) {
      const way = cameBy[node] ?? 0
      left[way] = (left[way] ?? 0) - 1
      left[way ^ 1] = (left[way ^ 1] ?? 0) + 1
      node = target[way ^ 1] ?? source
    }
    units += 1
    total += distance[sink] ?? 0
  }

  function findShortestPaths() {
    const distance = new Float64Array(nodes).fill(Infinity)
    const cameBy = new Int32Array(nodes).fill(-1)
    const queue = [source]
    const isQueued = new Uint8Array(nodes)
    distance[source] = 0
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? source
      isQueued[node] = 0
      for (const way of leaving[node] ?? []) {
        const to = target[way] ?? 0
        const far = (distance[node] ?? 0) + (cost[way] ?? 0)
        if ((left[way] ?? 0) <= 0 || far >= (distance[to] ?? 0) - tolerance) continue
        distance[to] = far
        cameBy[to] = way
        if (isQueued[to] === 1) continue
        isQueued[to] = 1
        queue.push(to)
      }
    }
    return { distance, cameBy }
  }
}
