/** Somebody with whom one can sign in beside the password, as the server's settings name it. */
export type Provider = { id: string; name: string };
