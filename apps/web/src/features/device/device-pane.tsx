"use client";

import { useEffect, useSyncExternalStore } from "react";
import { DeviceFrame } from "./device-frame.tsx";
import { DeviceSteps } from "./device-steps.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { keepUserCode, readUserCode } from "./user-code.ts";

/** Shows which terminal asks, and lets it in or not. @param ownName null where nobody is signed in */
export function DevicePane({ ownName }: { ownName: string | null }) {
  const code = useSyncExternalStore(onHashChange, readUserCode, () => null);
  useEffect(() => {
    if (code) keepUserCode(code);
  }, [code]);
  if (code === null) return <DeviceFrame />;
  return (
    <DeviceFrame>
      {ownName === null ? <SignInFirst /> : <DeviceSteps key={code} code={code} ownName={ownName} />}
    </DeviceFrame>
  );
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
