import { Form } from '@remix-run/react'
import { sayDayTime } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'

interface ToldLatelyProps {
  told: readonly { id: string; name: string; about: string; at: string; by: string }[]
}

/** Who was rung in the last days, by whom, and the way back from a slip of the thumb. */
export function ToldLately({ told }: ToldLatelyProps) {
  return (
    <section aria-labelledby="told">
      <h2 id="told">Told in the last two weeks</h2>
      <Table
        label="Told"
        caption="People who were told by a person, the latest first"
        columns={['Person', 'About', 'By', 'When', { label: 'Do', hidden: true }]}
      >
        {told.map(({ id, name, about, at, by }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{about}</td>
            <td>
              <bdi>{by}</bdi>
            </td>
            <td>{sayDayTime(at)}</td>
            <td className="no-print">
              <Form method="post" action={`/delivery/${id}/call/removal`}>
                <Button variant="quiet" about={`: ${name}, ${about}`}>
                  Take back
                </Button>
              </Form>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
