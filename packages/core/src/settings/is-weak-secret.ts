const MIN_LENGTH = 32;
/** So many different characters has any 32 that were drawn at random, but for one in a million. */
const MIN_DIFFERENT = 10;
/** What examples in documents say. */
const PLACEHOLDER = /change.?me|your.?secret|example|placeholder|replace.?(me|this)|secret.?key/i;

/** Whether a secret that signs would be guessed: too short, of few different characters, or out of a document. */
export function isWeakSecret(secret: string): boolean {
  return secret.length < MIN_LENGTH || new Set(secret).size < MIN_DIFFERENT || PLACEHOLDER.test(secret);
}
