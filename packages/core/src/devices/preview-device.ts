import { type Implementation, unchanged } from "../operation.ts";
import { waitingDevice } from "./waiting-device.ts";

export const previewDevice: Implementation<"device.preview"> = async (_actor, input, { db }) => {
  const { userCode, name, address, userAgent, createdAt, expiresAt } = await waitingDevice(
    db,
    input.userCode,
  );
  const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  return unchanged({ userCode, name, address, userAgent, ...times });
};
