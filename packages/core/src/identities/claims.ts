/** What a provider vouches for, after everything that proves it was checked. */
export type Claims = {
  /** What the server's settings call it: `github`, `google` or `oidc`. */
  provider: string;
  /** With the subject it is who somebody is; neither ever changes hands. */
  issuer: string;
  subject: string;
  /** Only one that the provider has confirmed: with any other, anybody could come as anybody. */
  confirmedEmail: string | null;
  name: string | null;
  /** What the identity is called there, for its person alone. */
  label: string;
};
