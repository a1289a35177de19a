import { type Implementation, unchanged } from "../operation.ts";

export const getServer: Implementation<"server.get"> = async (_visitor, _input, core) => {
  const { name, registration } = await core.settings.read();
  return unchanged({ name, registration });
};
