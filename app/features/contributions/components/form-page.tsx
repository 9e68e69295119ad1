import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

interface FormPageProps {
  title: string
  lead?: string
  back: string
  /** The words that this is about. */
  about: { words: string | null; language: string }
  mistakes: FormMistakes | undefined
  children: ReactNode
}

/** One question about somebody’s words: the words, then the form. */
export function FormPage({ title, lead, back, about, mistakes, children }: FormPageProps) {
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>Back to the words</BackLink>
      <div className="stack stack-large">
        <PageHeader title={title} lead={lead} />
        <blockquote className="spoken" lang={about.language} dir="auto">
          {about.words}
        </blockquote>
        <Form method="post" className="stack">
          {children}
        </Form>
      </div>
    </>
  )
}
