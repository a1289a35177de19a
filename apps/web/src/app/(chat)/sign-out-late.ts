import type { SignOut } from "../../features/account/account-menu.tsx";

/** Signs out, with what is loaded for it only then. */
export const signOut: SignOut = async (forgetDevice) => {
  const { signOut } = await import("../../features/auth/sign-out.ts");
  await signOut(forgetDevice);
};
