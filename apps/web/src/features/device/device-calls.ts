import { createHttpCall } from "@parley/client/http";
import type { Output } from "@parley/protocol";

export type WaitingDevice = Output<"device.preview">;
export type Decision = "approve" | "deny";

const call = () => createHttpCall({ baseUrl: location.origin });

/** @returns the device that waits under the code. @throws AppError */
export const previewDevice = (userCode: string) => call()("device.preview", { userCode });

/** Lets the device in, or not. @throws AppError */
export async function decideDevice(userCode: string, decision: Decision): Promise<void> {
  if (decision === "approve") await call()("device.approve", { userCode });
  else await call()("device.deny", { userCode });
}
