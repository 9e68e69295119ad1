/** A way from one node to another that must carry at least `least` and at most `most` units. */
export interface BoundedEdge {
  from: number
  to: number
  least: number
  most: number
}

/**
 * Units on each edge such that every bound holds and what flows into a node other than source and sink flows out; undefined where there is
 * no such flow, which is a proof. Bounds below are turned into a plain flow from a new source to a new sink (Ford and Fulkerson, Flows in
 * Networks, 1962), which is found by blocking flows (Dinic, Soviet Math. Doklady 11, 1970).
 */
export function findBoundedFlow(nodes: number, edges: readonly BoundedEdge[], source: number, sink: number): number[] | undefined {
  if (edges.some(({ least, most }) => least > most)) return undefined
  const newSource = nodes
  const newSink = nodes + 1
  const owed = new Float64Array(nodes)
  for (const { from, to, least } of edges) {
    owed[to] = (owed[to] ?? 0) + least
    owed[from] = (owed[from] ?? 0) - least
  }
  const all = [
    ...edges.map(({ from, to, least, most }) => ({ from, to, most: most - least })),
    { from: sink, to: source, most: Infinity },
    ...[...owed.entries()].map(([node, units]) =>
      units > 0 ? { from: newSource, to: node, most: units } : { from: node, to: newSink, most: -units },
    ),
  ]
  const wanted = owed.reduce((sum, units) => sum + Math.max(0, units), 0)
  const flow = startFlow(nodes + 2, all)
  if (flow.push(newSource, newSink) < wanted) return undefined
  return edges.map(({ least }, edge) => least + flow.on(edge))
}

function startFlow(nodes: number, edges: readonly { from: number; to: number; most: number }[]) {
  /** Each edge with its way back: number 2e goes along, 2e + 1 undoes. */
  const left = Float64Array.from(edges.flatMap(({ most }) => [most, 0]))
  const target = Int32Array.from(edges.flatMap(({ from, to }) => [to, from]))
  const leaving: number[][] = Array.from({ length: nodes }, () => [])
  edges.forEach(({ from, to }, edge) => {
    leaving[from]?.push(2 * edge)
    leaving[to]?.push(2 * edge + 1)
  })
  return { push, on: (edge: number) => left[2 * edge + 1] ?? 0 }

  function push(source: number, sink: number) {
    let total = 0
    for (;;) {
      const level = findLevels(source)
      if (level[sink] === -1) return total
      const next = new Int32Array(nodes)
      for (;;) {
        const units = pushAlong(source, sink, level, next)
        if (units === 0) break
        total += units
      }
    }
  }

  function findLevels(source: number) {
    const level = new Int32Array(nodes).fill(-1)
    const queue = [source]
    level[source] = 0
    for (const node of queue)
      for (const way of leaving[node] ?? []) {
        const to = target[way] ?? 0
        if ((left[way] ?? 0) === 0 || level[to] !== -1) continue
        level[to] = (level[node] ?? 0) + 1
        queue.push(to)
      }
    return level
  }

  /** One path through ever higher levels, without recursion; 0 when there is none left. */
  function pushAlong(source: number, sink: number, level: Int32Array, next: Int32Array) {
    const path: number[] = []
    let node = source
    while (node !== sink) {
      const ways = leaving[node] ?? []
      let way = ways[next[node] ?? 0]
      while (way !== undefined && !((left[way] ?? 0) > 0 && level[target[way] ?? 0] === (level[node] ?? 0) + 1)) {
        next[node] = (next[node] ?? 0) + 1
        way = ways[next[node] ?? 0]
      }
      if (way !== undefined) {
        path.push(way)
        node = target[way] ?? sink
        continue
      }
      const back = path.pop()
      if (back === undefined) return 0
      node = target[back ^ 1] ?? source
      next[node] = (next[node] ?? 0) + 1
    }
    const units = path.reduce((least, way) => Math.min(least, left[way] ?? 0), Infinity)
    for (const way of path) {
      left[way] = (left[way] ?? 0) - units
      left[way ^ 1] = (left[way ^ 1] ?? 0) + units
    }
    return units
  }
}
