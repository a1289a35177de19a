import { AppError } from "@parley/protocol";
import { confirmOwner } from "../accounts/confirm-owner.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { activeFactor } from "./active-factor.ts";
import { seal } from "./sealed-secret.ts";
import { forApps, newSecret } from "./time-codes.ts";

export const beginFactor: Implementation<"factor.begin"> = async (actor, { password }, core) => {
  const { userId } = actor;
  if (await activeFactor(core, actor)) throw isOn();
  const { email } = await confirmOwner(core, actor, { password });
  const secret = newSecret();
  const data = { userId, sealedSecret: seal(core.keys, actor, secret), lastStep: 0 };
  const { secondFactor } = core.db.prisma;
  // One that was turned on meanwhile stays: nobody takes it away by beginning again.
  await secondFactor.deleteMany({ where: { userId, confirmedAt: null } });
  const { count } = await secondFactor.createMany({ data: [data], skipDuplicates: true });
  if (count === 0) throw isOn();
  const { name: issuer } = await core.settings.read();
  return unchanged(forApps(secret, { issuer, label: email }));
};

function isOn(): AppError {
  const message = "A second factor is on already. Turn it off before you set up another.";
  return new AppError("conflict", { message });
}
