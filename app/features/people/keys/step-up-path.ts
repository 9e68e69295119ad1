interface StepUpPath {
  to: string
  /** The id of the form that was being sent, or `lost` where it could not be kept. */
  sent: string
}

/** Where a confirmation leads: to what was being sent, if that was kept, else to the page. */
export function pathAfterStepUp({ to, sent }: StepUpPath) {
  return sent === '' || sent === 'lost' ? to : `/step-up/held?${new URLSearchParams({ form: sent, to })}`
}
