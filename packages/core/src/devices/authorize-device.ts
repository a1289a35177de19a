import { DEVICE_CODE_SECONDS, DEVICE_PAGE_PATH, DEVICE_POLL_SECONDS } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { newUserCode } from "./user-codes.ts";

export const authorizeDevice: Implementation<"device.authorize"> = async (visitor, { name }, { db }) => {
  const { deviceRequest } = db.prisma;
  await deviceRequest.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const [deviceCode, userCode] = [newToken("device"), newUserCode()];
  await deviceRequest.create({
    data: {
      hash: hashOf(deviceCode),
      userCode,
      name,
      address: visitor.address,
      userAgent: visitor.userAgent,
      interval: DEVICE_POLL_SECONDS,
      expiresAt: new Date(Date.now() + DEVICE_CODE_SECONDS * 1_000),
    },
  });
  return unchanged({
    deviceCode,
    userCode,
    verificationPath: DEVICE_PAGE_PATH,
    expiresIn: DEVICE_CODE_SECONDS,
    interval: DEVICE_POLL_SECONDS,
  });
};
