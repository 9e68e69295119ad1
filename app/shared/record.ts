/** A part of “everything held about me”: what a feature holds, each thing as lines of label and value. */
export interface RecordSection {
  title: string
  rows: { label: string; value: string; at?: string }[][]
}
