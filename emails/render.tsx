import { render } from '@react-email/components'
import type { ComponentProps, FunctionComponent } from 'react'
import type { CalendarPart } from '#app/shared/calendar.ts'
import * as aboutARecord from './about-a-record.tsx'
import * as cardForSomeone from './card-for-someone.tsx'
import * as checkInAnswered from './check-in-answered.tsx'
import * as checkInCalledOff from './check-in-called-off.tsx'
import * as checkInEnded from './check-in-ended.tsx'
import * as checkInPlan from './check-in-plan.tsx'
import * as checkInReminder from './check-in-reminder.tsx'
import * as checkInTimes from './check-in-times.tsx'
import * as forYourCalendar from './for-your-calendar.tsx'
import * as gatheringCalledOff from './gathering-called-off.tsx'
import * as gatheringMoved from './gathering-moved.tsx'
import * as keyChange from './key-change.tsx'
import * as placeCancelled from './place-cancelled.tsx'
import * as placeInvitation from './place-invitation.tsx'
import * as recordAnswer from './record-answer.tsx'
import * as signInCode from './sign-in-code.tsx'
import * as wayInChanged from './way-in-changed.tsx'
import * as wordForYou from './word-for-you.tsx'
import * as yourDates from './your-dates.tsx'

/** Every email the app can send, by the name of its file. */
const templates = {
  'about-a-record': aboutARecord,
  'card-for-someone': cardForSomeone,
  'check-in-answered': checkInAnswered,
  'check-in-called-off': checkInCalledOff,
  'check-in-ended': checkInEnded,
  'check-in-plan': checkInPlan,
  'check-in-reminder': checkInReminder,
  'check-in-times': checkInTimes,
  'for-your-calendar': forYourCalendar,
  'gathering-called-off': gatheringCalledOff,
  'gathering-moved': gatheringMoved,
  'key-change': keyChange,
  'place-cancelled': placeCancelled,
  'place-invitation': placeInvitation,
  'record-answer': recordAnswer,
  'sign-in-code': signInCode,
  'way-in-changed': wayInChanged,
  'word-for-you': wordForYou,
  'your-dates': yourDates,
}

type Templates = typeof templates
export type TemplateName = keyof Templates

/** A template's name together with the props that very template asks for. */
export type EmailMessage = {
  [Name in TemplateName]: { template: Name; props: ComponentProps<Templates[Name]['default']> }
}[TemplateName]

export interface RenderedEmail {
  subject: string
  html: string
  text: string
  /** What of it is for a calendar; who it goes to is known when it is sent. */
  calendar?: CalendarPart | undefined
}

/** A row of the outbox as the message it was. Throws for a template that this version does not know. */
export function parseMessage(template: string, propsJson: string): EmailMessage {
  if (!(template in templates)) throw new Error(`There is no email template “${template}”`)
  // written by queueMessage, whose type joins a template with its props
  const props: unknown = JSON.parse(propsJson)
  return { template, props } as EmailMessage
}

/** In plain text a heading is a line like any other: capitals would shout a person's name. */
const htmlToTextOptions = {
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
  ],
}

export async function renderEmail({ template, props }: EmailMessage): Promise<RenderedEmail> {
  const { default: Template, subject } = templates[template]
  const Email = Template as FunctionComponent<typeof props>
  const email = <Email {...props} />
  const [html, text] = await Promise.all([render(email), render(email, { plainText: true, htmlToTextOptions })])
  const calendar = 'calendar' in props ? props.calendar : undefined
  return { subject: (subject as (given: typeof props) => string)(props), html, text, ...(calendar && { calendar }) }
}
