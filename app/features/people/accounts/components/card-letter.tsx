import { StepItem, Steps } from '#app/ui/steps.tsx'

/** What to do with a card, in large type below it, for the person it is given to. */
export function CardLetter({ asksForPin }: { asksForPin: 'first' | 'same' }) {
  return (
    <section className="stack card-letter" aria-labelledby="how-to-use">
      <h2 id="how-to-use">How to use your card</h2>
      <Steps ordered label="How to use the card">
        <StepItem title="Open the page">Point the camera of a phone at the square. Or type the address and the code.</StepItem>
        {asksForPin === 'first' ? (
          <StepItem title="Choose a PIN">
            Four to six figures that only you know. You need it each time, so choose one you will remember.
          </StepItem>
        ) : (
          <StepItem title="Type your PIN">It is the same one as before.</StepItem>
        )}
        <StepItem title="Is it somebody else’s phone?">Tick “Other people use this phone”. Then it forgets you when you are done.</StepItem>
        <StepItem title="Lost your card, or forgotten your PIN?">
          Tell whoever gave it to you. They stop it and make you a new one.
        </StepItem>
      </Steps>
    </section>
  )
}
