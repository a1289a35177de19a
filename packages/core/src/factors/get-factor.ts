import { type Implementation, unchanged } from "../operation.ts";

export const getFactor: Implementation<"factor.get"> = async ({ userId }, _input, { db }) => {
  const where = { userId, confirmedAt: { not: null } };
  const include = { _count: { select: { codes: true } } };
  const factor = await db.prisma.secondFactor.findFirst({ where, include });
  const since = factor?.confirmedAt?.toISOString() ?? null;
  return unchanged({ since, recoveryCodesLeft: factor?._count.codes ?? 0 });
};
