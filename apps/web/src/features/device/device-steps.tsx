import { useState } from "react";
import { CodeForm } from "./code-form.tsx";
import { type Decision, decideDevice, previewDevice, type WaitingDevice } from "./device-calls.ts";
import { DeviceFailure } from "./device-failure.tsx";
import { DeviceQuestion } from "./device-question.tsx";
import { DeviceResult } from "./device-result.tsx";
import { forgetUserCode } from "./user-code.ts";

type Props = {
  /** What the link has brought. */
  code: string;
  ownName: string;
};

type Step =
  | { is: "entering" }
  | { is: "asking"; device: WaitingDevice }
  | { is: "decided"; decision: Decision }
  | { is: "failed"; failure: unknown };

/** From the code to the answer: one step at a time. */
export function DeviceSteps({ code, ownName }: Props) {
  const [step, setStep] = useState<Step>({ is: "entering" });
  const [isRunning, setIsRunning] = useState(false);
  const take = async (next: Promise<Step>) => {
    setIsRunning(true);
    setStep(await next.catch((failure) => ({ is: "failed" as const, failure })));
    setIsRunning(false);
  };
  const look = async (userCode: string): Promise<Step> => ({
    is: "asking",
    device: await previewDevice(userCode),
  });
  const decide = async ({ userCode }: WaitingDevice, decision: Decision): Promise<Step> => {
    await decideDevice(userCode, decision);
    forgetUserCode();
    return { is: "decided", decision };
  };
  switch (step.is) {
    case "entering":
      return <CodeForm code={code} isRunning={isRunning} onSubmit={(typed) => take(look(typed))} />;
    case "asking":
      return (
        <DeviceQuestion
          device={step.device}
          ownName={ownName}
          isRunning={isRunning}
          onDecide={(decision) => take(decide(step.device, decision))}
        />
      );
    case "decided":
      return <DeviceResult decision={step.decision} />;
    case "failed":
      return <DeviceFailure failure={step.failure} onAgain={() => setStep({ is: "entering" })} />;
    default:
      return step satisfies never;
  }
}
