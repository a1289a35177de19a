/** What signs access tokens and tickets. */
export type Keys = { signing: Uint8Array };

const MIN_LENGTH = 32;

/** @throws Error when the secret is too short to withstand guessing */
export function keysFrom(secret: string): Keys {
  if (secret.length < MIN_LENGTH)
    throw new Error(`PARLEY_SECRET must have at least ${MIN_LENGTH} characters.`);
  return { signing: new TextEncoder().encode(secret) };
}
