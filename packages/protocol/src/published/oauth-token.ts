/** The OAuth2 password and refresh grants (RFC 6749, sections 4.3 and 6): by it Swagger's Authorize button signs in. */
export const oauthToken = {
  post: {
    operationId: "oauth.token",
    tags: ["account"],
    summary: "Sign in by the OAuth2 password form",
    description: "What `account.login` and `account.refresh` do, in the form that OAuth2 clients know.",
    security: [],
    requestBody: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: {
            type: "object",
            properties: {
              grant_type: { type: "string", enum: ["password", "refresh_token"] },
              username: { type: "string", description: "The email address, for `password`." },
              password: { type: "string", description: "For `password`." },
              code: { type: "string", description: "For `password`, where the account has a second factor." },
              refresh_token: { type: "string", description: "For `refresh_token`." },
            },
            required: ["grant_type"],
          },
          example: { grant_type: "password", username: "ann@example.org", password: "correct horse battery" },
        },
      },
    },
    responses: {
      200: {
        description: "Signed in.",
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                access_token: { type: "string" },
                token_type: { type: "string", const: "Bearer" },
                expires_in: { type: "integer", description: "Seconds." },
                refresh_token: { type: "string" },
              },
              required: ["access_token", "token_type", "expires_in", "refresh_token"],
            },
          },
        },
      },
      400: {
        description: "The form or the credentials are wrong (RFC 6749, section 5.2).",
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { error: { type: "string" }, error_description: { type: "string" } },
              required: ["error"],
            },
            example: { error: "invalid_grant", error_description: "Email or password is wrong." },
          },
        },
      },
      429: { $ref: "#/components/responses/rate_limited" },
      503: { $ref: "#/components/responses/unavailable" },
    },
  },
};
