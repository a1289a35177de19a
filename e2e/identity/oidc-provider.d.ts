/** What the stories use of it; it brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
  type Context = {
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      provider: { Grant: new (whose: { clientId: string; accountId: string }) => Grant };
    };
  };
  export type Configuration = {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
    claims: Record<string, string[]>;
    findAccount(context: unknown, id: string): { accountId: string; claims(): Record<string, unknown> };
    loadExistingGrant(context: Context): Promise<Grant>;
    interactions: { url(context: unknown, interaction: { uid: string }): string };
    features: { devInteractions: { enabled: false } };
    jwks: { keys: object[] };
    cookies: { keys: string[] };
    ttl: Record<string, number>;
  };
  export type Outcome = { login: { accountId: string } } | { error: string };
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): RequestListener;
    interactionFinished(request: IncomingMessage, response: ServerResponse, outcome: Outcome): Promise<void>;
  }
}
