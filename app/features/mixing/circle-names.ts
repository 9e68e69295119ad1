/** Trees, because numbers would make a first circle and a last one. */
const trees = ['Rowan', 'Birch', 'Hazel', 'Alder', 'Holly', 'Aspen', 'Willow', 'Oak', 'Juniper', 'Elder', 'Cherry', 'Pine']

/** What a circle is called, counted from 0. Past the trees they have numbers. */
export function circleName(circle: number) {
  return trees[circle] ?? `Circle ${circle + 1}`
}
