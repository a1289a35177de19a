import { AppError } from "@parley/protocol";
import { confirmPassword } from "../accounts/confirm-password.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { seal } from "./sealed-secret.ts";
import { forApps, newSecret } from "./time-codes.ts";

export const beginFactor: Implementation<"factor.begin"> = async (actor, { password }, core) => {
  const { userId } = actor;
  const { email } = await confirmPassword(core, actor, password);
  const secret = newSecret();
  const data = { userId, sealedSecret: seal(core.keys, actor, secret), lastStep: 0 };
  const { secondFactor } = core.db.prisma;
  // One that is on stays: nobody takes it away by beginning again.
  await secondFactor.deleteMany({ where: { userId, confirmedAt: null } });
  const { count } = await secondFactor.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) throw new AppError("conflict", { message: IS_ON });
  const { name: issuer } = await core.settings.read();
  return unchanged(forApps(secret, { issuer, label: email }));
};

const IS_ON = "A second factor is on already. Turn it off before you set up another.";
