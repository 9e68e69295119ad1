import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

/** What we share and with whom, in the order people ask about it. */
export function WhoSeesWhat() {
  return (
    <section className="stack" aria-labelledby="who-sees-what">
      <h2 id="who-sees-what">Who sees what</h2>
      <Steps label="What we share, and with whom">
        <StepItem icon="people" title="Your first name">
          The people who come to the same days as you, and those who run them.
        </StepItem>
        <StepItem icon="phone" title="How to reach you">
          The organisers near you, your coach if you have one, and a helper if you asked for one. Nobody else you meet here.
        </StepItem>
        <StepItem icon="speak" title="What you say in a session">
          The people of that session. You choose whether your name stands with it, and you can take it back.
        </StepItem>
        <StepItem icon="lock" title="What you and your coach write down">
          The two of you. Organisers, managers and services have no way in.
        </StepItem>
        <StepItem icon="heart" title="Food, health and what you need to be comfortable">
          Before we ask, we say who reads it. You can see who looked, and it goes soon after.
        </StepItem>
        <StepItem icon="eye" title="People who pay for this, or learn from it">
          Numbers without names. A story of yours only with your yes to that very use.
        </StepItem>
        <StepItem icon="alert" title="When somebody is in danger">
          Then we must tell the safeguarding lead, even what was said in private. When we can, we talk with you first.
        </StepItem>
      </Steps>
      <p>
        Every question here can be skipped, and nobody asks why. All that we hold about you is on your own page, to read, put right or take
        with you.
      </p>
      <p>
        <LineLink to="/privacy">The whole list, and how long each thing is kept</LineLink>
      </p>
    </section>
  )
}
