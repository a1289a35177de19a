import { type Implementation, unchanged } from "../operation.ts";
import { decideDevice } from "./decide-device.ts";

export const approveDevice: Implementation<"device.approve"> = async (actor, { userCode }, core) => {
  await decideDevice(core, actor, { userCode, outcome: "approved" });
  return unchanged({});
};
