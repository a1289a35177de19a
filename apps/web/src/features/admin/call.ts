import { createClient } from "@parley/client";
import type { Input, OperationName, Output } from "@parley/protocol";

/** One operation over REST: these pages keep nothing and hear of nothing. @throws AppError */
export function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  return createClient({ baseUrl: location.origin, onSignedOut: askToSignIn }).call(name, input);
}

function askToSignIn(): void {
  location.assign(`/sign-in?ended=1&callbackUrl=${encodeURIComponent(location.pathname)}`);
}
