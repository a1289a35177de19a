import { type Implementation, unchanged } from "../operation.ts";
import { decideDevice } from "./decide-device.ts";

export const denyDevice: Implementation<"device.deny"> = async (actor, { userCode }, core) => {
  await decideDevice(core, actor, { userCode, outcome: "denied" });
  return unchanged({});
};
